using EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;
using EspaceFamille.Documents.Features.Retention.EraseOrphanedBytes;
using EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.Retention;

/// <summary>Erases every ten minutes what has reached its retention limit, on one replica at a time.</summary>
internal sealed partial class RetentionSweep(
    UnattachedDocumentEraser unattached,
    DecidedDocumentEraser decided,
    OrphanedBytesEraser orphaned,
    Leases leases,
    TimeProvider clock,
    TownClock town,
    ILogger<RetentionSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                if (await leases.HoldAsync("erase-sweep", Interval * 1.5, stoppingToken))
                    await EraseAsync(town.Now, stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogFailed(logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var documents = await unattached.EraseAsync(now, cancel) + await decided.EraseAsync(now, cancel);
        var files = await orphaned.EraseAsync(now, cancel);
        if (documents + files > 0)
            LogErased(logger, documents, files);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Erased {Documents} documents at their retention limit, and {Files} files without a document")]
    private static partial void LogErased(ILogger logger, int documents, int files);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The retention sweep failed: the database is unavailable ({Cause}); retrying in ten minutes")]
    private static partial void LogFailed(ILogger logger, string cause);
}
