using System.Security.Cryptography;
using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.Rendering.RenderFile;

internal enum AnalysisOutcome
{
    /// <summary>The file is analysed, or deleted.</summary>
    Settled,

    /// <summary>The scanner or the renderer is unavailable: a retry within seconds can succeed.</summary>
    Unavailable,

    /// <summary>Only a later retry can succeed.</summary>
    Failed,
}

/// <summary>
/// Analyses one file: the malware scanner first, then the renderer. Each result is recorded before anything follows from it: nobody can
/// open an infected file while its content is being deleted. A redelivery resumes after the last recorded result.
/// </summary>
internal sealed partial class FileAnalysis(
    SupportingDocumentStore documents, FileBytesStore files, IMalwareScanner scanner, PageRendering pages, ReviewAnalysisUpdates reviews,
    ILogger<FileAnalysis> logger)
{
    public async Task<AnalysisOutcome> AnalyzeAsync(string documentId, string fileId, CancellationToken cancel)
    {
        if (await documents.FindAsync(documentId, cancel) is not { ErasedAt: null } document)
            return AnalysisOutcome.Settled;
        if (document.Files.FirstOrDefault(file => file.FileId == fileId) is { } file && AnalysisRules.IsPending(file))
        {
            if (await ReadAsync(document, file, cancel) is not { } content)
                return AnalysisOutcome.Failed;
            if (await AnalyzeAsync(document, file, content, cancel) is not AnalysisOutcome.Settled and var outcome)
                return outcome;
        }

        await SettleAsync(documentId, cancel);
        return AnalysisOutcome.Settled;
    }

    private async Task<AnalysisOutcome> AnalyzeAsync(
        SupportingDocument document, StoredFile file, byte[] content, CancellationToken cancel)
    {
        if (file.Scan is ScanState.Pending)
        {
            if (await scanner.ScanAsync(content, cancel) is not { } verdict)
                return AnalysisOutcome.Failed;
            if (verdict is ScanState.Pending)
                return AnalysisOutcome.Unavailable;
            var scanned = await documents.ChangeAsync(
                document.Id, one => AnalysisRules.RecordScan(one, file.FileId, verdict), cancel);
            // As recorded: a concurrent run may have got another verdict first.
            if (scanned?.Files.FirstOrDefault(one => one.FileId == file.FileId) is not { Scan: ScanState.Clean } clean)
                return AnalysisOutcome.Settled;
            (document, file) = (scanned, clean);
        }

        return file.State is FileState.Received ? await pages.RenderAsync(document, file, content, cancel) : AnalysisOutcome.Settled;
    }

    /// <summary>What follows from the recorded results; repeated, it changes nothing.</summary>
    private async Task SettleAsync(string documentId, CancellationToken cancel)
    {
        if (await documents.FindAsync(documentId, cancel) is not { ErasedAt: null } document)
            return;
        foreach (var file in document.Files.Where(file => file.Scan is ScanState.Infected))
            await files.DeleteAsync(document.Id, file.FileId, cancel);
        await reviews.UpdateReviewsAsync(document, cancel);
        await documents.ChangeAsync(documentId, AnalysisRules.Settle, cancel);
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

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Decrypting the pending file {FileId} failed ({Cause}); check the configured encryption keys")]
    private static partial void LogUnreadable(ILogger logger, string fileId, string cause);
}
