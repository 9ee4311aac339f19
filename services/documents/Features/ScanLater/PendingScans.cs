using System.Security.Cryptography;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Scanning;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.ScanLater;

/// <summary>
/// Scans what was accepted while the scanner was away. What it says is marked first, so that an infected file is closed
/// to everyone; then its bytes go, the reviews are told, and the document is due no more. A crash in between leaves it
/// due, and the next round goes on from there.
/// </summary>
internal sealed partial class PendingScans(
    AggregateStore<SupportingDocument> documents, FileBytesStore files, IMalwareScanner scanner, ScannedReviews reviews, ILogger<PendingScans> logger)
{
    /// <returns>False when nothing is due, or when the scanner did not say of every file what it is: no use in going on at once.</returns>
    public async Task<bool> ScanNextAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await documents.Collection.Find(one => one.ScanDueAt <= now && one.ErasedAt == null)
            .SortBy(one => one.ScanDueAt).FirstOrDefaultAsync(cancel);
        if (due is null)
            return false;
        var said = await AskAsync(due, cancel);
        if (await documents.ChangeAsync(one => one.Id == due.Id, one => ScanRules.Mark(one, said), cancel) is not { } marked)
            return true;
        foreach (var file in marked.Files.Where(file => file.Scan is ScanState.Infected))
            await files.EraseAsync(marked.Id, file.FileId, cancel);
        await reviews.TellAsync(marked, cancel);
        await documents.ChangeAsync(one => one.Id == due.Id, one => ScanRules.Settle(one, now), cancel);
        if (said.Count > 0)
            LogScanned(logger, due.Id, said.Count);
        return !ScanRules.IsPending(marked);
    }

    /// <summary>What the scanner says of the files that wait. One of which it says nothing holds up no other.</summary>
    private async Task<IReadOnlyDictionary<string, ScanState>> AskAsync(SupportingDocument document, CancellationToken cancel)
    {
        var said = new Dictionary<string, ScanState>(StringComparer.Ordinal);
        foreach (var file in document.Files.Where(file => file.Scan is ScanState.Pending))
        {
            if (await OpenAsync(document, file, cancel) is { } content
                && await scanner.ScanAsync(content, cancel) is { } state and not ScanState.Pending)
                said[file.FileId] = state;
        }

        return said;
    }

    /// <summary>Null for bytes that are gone, altered or under a key that is not configured: such a file stays closed.</summary>
    private async Task<byte[]?> OpenAsync(SupportingDocument document, StoredFile file, CancellationToken cancel)
    {
        try
        {
            return await files.ReadAsync(document.Id, file.FileId, cancel);
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException)
        {
            LogSealed(logger, file.FileId, exception.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Scanned {Files} files of document {DocumentId} that had waited for it")]
    private static partial void LogScanned(ILogger logger, string documentId, int files);

    [LoggerMessage(Level = LogLevel.Error, Message = "File {FileId} waits for its scan and does not open ({Cause})")]
    private static partial void LogSealed(ILogger logger, string fileId, string cause);
}
