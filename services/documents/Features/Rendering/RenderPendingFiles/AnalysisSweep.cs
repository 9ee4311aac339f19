using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Rendering.RenderPendingFiles;

/// <summary>
/// Requests every half minute the analysis of files that have waited too long: their message failed, or the scanner or the renderer was
/// unavailable. While either is unavailable it only checks whether it responds. On one replica at a time.
/// </summary>
internal sealed partial class AnalysisSweep(
    SupportingDocumentStore documents, IMalwareScanner scanner, IRenderer renderer, AnalysisMetrics metrics, Leases leases,
    TimeProvider clock, ILogger<AnalysisSweep> logger) : PeriodicJob("analysis-sweep", Interval, Lease, leases, clock, logger)
{
    private const int BatchSize = 200;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Every replica reads the oldest file, because each one is scraped.</summary>
    protected override async Task<bool> IsDueAsync(CancellationToken cancel)
    {
        var oldest = await documents.FindOldestPendingAsync(cancel);
        metrics.RecordOldest(oldest?.UploadedAt);
        return await AreAvailableAsync(cancel) && oldest is not null;
    }

    protected override async Task RunAsync(long term, CancellationToken cancel)
    {
        // No write compares the term: the rule changes a document only while it is due.
        var now = Clock.GetUtcNow();
        for (var requested = 0; requested < BatchSize; requested++)
        {
            if (!await RenewAsync(term, cancel) || await documents.FindAnalysisDueAsync(now, cancel) is not { } due)
                return;
            await documents.ChangeAsync(due.Id, one => AnalysisRules.RequestAgain(one, now), cancel);
            LogRequestedAgain(logger, due.Id);
        }
    }

    /// <summary>The scanner is checked even when no file waits: its response has the age of its signatures.</summary>
    private async Task<bool> AreAvailableAsync(CancellationToken cancel)
    {
        var isScannerAvailable = !scanner.IsConfigured || await scanner.IsAvailableAsync(cancel);
        return isScannerAvailable && (!renderer.IsConfigured || await renderer.IsAvailableAsync(cancel));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Document {DocumentId} has waited too long for its analysis; requesting it again")]
    private static partial void LogRequestedAgain(ILogger logger, string documentId);
}
