using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseOrphanedBytes;

/// <summary>
/// Deletes file contents and pages that no document lists, left by a crash during an upload, a rendering or a deletion. It records how
/// far it has read, so that each sweep reads only what has reached the retention limit since.
/// </summary>
internal sealed class OrphanedBytesEraser(
    SupportingDocumentStore documents, FileBytesStore files, PageStore pages, SweepProgressStore progress, ErasureReceipts receipts)
    : IEraser
{
    private const int BatchSize = 500;

    /// <returns>Number of deleted files and pages.</returns>
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var until = now - RetentionRules.UnattachedRetention;
        return await EraseFilesAsync(until, now, cancel) + await ErasePagesAsync(until, now, cancel);
    }

    private async Task<int> EraseFilesAsync(DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        var old = await files.ListAsync(await progress.ReadAsync(FileBytesStore.Collection, cancel), until, BatchSize, cancel);
        if (old.Count == 0)
            return 0;
        var listed = await ListedAsync(old.Select(file => file.DocumentId), cancel);
        var orphaned = old.Select(file => file.Id).Where(id => !listed.Contains(id)).ToList();
        await receipts.WriteAsync(DocumentsRetention.UnsentPieces, orphaned.Count, now, cancel);
        await files.DeleteAsync(orphaned, cancel);
        await progress.WriteAsync(FileBytesStore.Collection, old[^1].CreatedAt, cancel);
        return orphaned.Count;
    }

    private async Task<int> ErasePagesAsync(DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        var old = await pages.ListAsync(await progress.ReadAsync(PageStore.Collection, cancel), until, BatchSize, cancel);
        if (old.Count == 0)
            return 0;
        var listed = await ListedAsync(old.Select(page => page.DocumentId), cancel);
        var orphaned = old.Where(page => !listed.Contains(page.FileId)).Select(page => page.Id).ToList();
        await receipts.WriteAsync(DocumentsRetention.UnsentPieces, orphaned.Count, now, cancel);
        await pages.DeleteAsync(orphaned, cancel);
        await progress.WriteAsync(PageStore.Collection, old[^1].CreatedAt, cancel);
        return orphaned.Count;
    }

    /// <summary>The files that the documents list.</summary>
    private async Task<HashSet<string>> ListedAsync(IEnumerable<string> documentIds, CancellationToken cancel)
    {
        var listing = await documents.ListAsync([.. documentIds.Distinct(StringComparer.Ordinal)], cancel);
        return listing.SelectMany(document => document.Files).Select(file => file.FileId).ToHashSet(StringComparer.Ordinal);
    }
}
