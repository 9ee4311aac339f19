using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.Retention.EraseOrphanedBytes;

/// <summary>
/// Deletes file contents that no document lists, left by a crash during an upload or a deletion. It records how far it
/// has read, so that each sweep reads only what has reached the retention limit since.
/// </summary>
internal sealed class OrphanedBytesEraser(SupportingDocumentStore documents, FileBytesStore files, SweepProgressStore progress)
{
    private const int BatchSize = 500;

    /// <returns>Number of deleted files.</returns>
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var old = await files.ListAsync(await progress.ReadAsync(cancel), now - RetentionRules.UnattachedRetention, BatchSize, cancel);
        if (old.Count == 0)
            return 0;
        var listing = await documents.ListAsync([.. old.Select(file => file.DocumentId).Distinct(StringComparer.Ordinal)], cancel);
        var listed = listing.SelectMany(document => document.Files).Select(file => file.FileId).ToHashSet(StringComparer.Ordinal);
        var orphaned = old.Select(file => file.Id).Where(id => !listed.Contains(id)).ToList();
        await files.DeleteAsync(orphaned, cancel);
        await progress.WriteAsync(old[^1].CreatedAt, cancel);
        return orphaned.Count;
    }
}
