using System.Security.Cryptography;
using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.Scanning.ScanPendingFiles;

/// <summary>
/// Scans files that were accepted while the scanner was unavailable. The results are recorded first, so that nobody can
/// open an infected file; then the contents of infected files are deleted, the reviews updated, and the document
/// rescheduled. After a crash in between the document is still due, and the next sweep resumes.
/// </summary>
internal sealed partial class PendingFileScanner(
    SupportingDocumentStore documents,
    FileBytesStore files,
    IMalwareScanner scanner,
    ReviewScanUpdates reviews,
    ILogger<PendingFileScanner> logger)
{
    /// <returns>False when no document is due, or when a file is still pending after the scan: do not retry immediately.</returns>
    public async Task<bool> ScanNextAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (await documents.FindScanDueAsync(now, cancel) is not { } due)
            return false;
        var results = await ScanAsync(due, cancel);
        if (await documents.ChangeAsync(due.Id, one => ScanRules.Record(one, results), cancel) is not { } scanned)
            return true;
        foreach (var file in scanned.Files.Where(file => file.Scan is ScanState.Infected))
            await files.DeleteAsync(scanned.Id, file.FileId, cancel);
        await reviews.UpdateReviewsAsync(scanned, cancel);
        await documents.ChangeAsync(due.Id, one => ScanRules.Reschedule(one, now), cancel);
        if (results.Count > 0)
            LogScanned(logger, due.Id, results.Count);
        return !ScanRules.IsPending(scanned);
    }

    /// <summary>The results for the pending files. A file without a result does not delay the others.</summary>
    private async Task<IReadOnlyDictionary<string, ScanState>> ScanAsync(SupportingDocument document, CancellationToken cancel)
    {
        var results = new Dictionary<string, ScanState>(StringComparer.Ordinal);
        foreach (var file in document.Files.Where(file => file.Scan is ScanState.Pending))
        {
            if (await ReadAsync(document, file, cancel) is { } content
                && await scanner.ScanAsync(content, cancel) is { } state and not ScanState.Pending)
                results[file.FileId] = state;
        }

        return results;
    }

    /// <summary>Null for content that was deleted, altered or encrypted under an unknown key: the file stays pending.</summary>
    private async Task<byte[]?> ReadAsync(SupportingDocument document, StoredFile file, CancellationToken cancel)
    {
        try
        {
            return await files.ReadAsync(document.Id, file.FileId, cancel);
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException)
        {
            LogUnreadable(logger, file.FileId, exception.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Scanned {Files} pending files of document {DocumentId}")]
    private static partial void LogScanned(ILogger logger, string documentId, int files);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Decrypting the pending file {FileId} failed ({Cause}); check the configured encryption keys")]
    private static partial void LogUnreadable(ILogger logger, string fileId, string cause);
}
