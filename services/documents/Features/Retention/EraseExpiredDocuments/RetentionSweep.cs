using EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;
using EspaceFamille.Documents.Features.Retention.EraseOrphanedBytes;
using EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseExpiredDocuments;

/// <summary>Erases every ten minutes what has reached its retention limit, on one replica at a time.</summary>
internal sealed partial class RetentionSweep(
    UnattachedDocumentEraser unattached,
    DecidedDocumentEraser decided,
    OrphanedBytesEraser orphaned,
    UploadCountStore counts,
    Leases leases,
    TimeProvider clock,
    TownClock town,
    ILogger<RetentionSweep> logger) : PeriodicJob("erase-sweep", Interval, Interval * 1.5, leases, clock, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    // The term is unused: erasing what is erased already changes nothing.
    protected override Task RunAsync(long term, CancellationToken cancel) => EraseAsync(town.Now, cancel);

    private async Task EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var documents = await unattached.EraseAsync(now, cancel) + await decided.EraseAsync(now, cancel);
        var files = await orphaned.EraseAsync(now, cancel);
        await counts.EraseAsync(now, cancel);
        if (documents + files > 0)
            LogErased(logger, documents, files);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Erased {Documents} documents at their retention limit, and {Files} files without a document")]
    private static partial void LogErased(ILogger logger, int documents, int files);
}
