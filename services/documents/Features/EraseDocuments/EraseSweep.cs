using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.EraseDocuments;

/// <summary>Looks every ten minutes for what has come of age, on one replica at a time.</summary>
internal sealed partial class EraseSweep(
    UnnamedDocumentEraser unnamed,
    DecidedDocumentEraser decided,
    OrphanedBytesEraser bytes,
    Leases leases,
    TimeProvider clock,
    [FromKeyedServices(Clocks.Town)] TimeProvider town,
    ILogger<EraseSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                if (await leases.HoldAsync("erase-sweep", Pause * 1.5, stoppingToken))
                    await EraseAsync(town.GetUtcNow(), stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogLater(logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var gone = await unnamed.EraseAsync(now, cancel) + await decided.EraseAsync(now, cancel);
        var lost = await bytes.EraseAsync(now, cancel);
        if (gone + lost > 0)
            LogErased(logger, gone, lost);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Documents} documents that were kept long enough, and {Files} files without a document")]
    private static partial void LogErased(ILogger logger, int documents, int files);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The erasing sweep waits for the database ({Cause})")]
    private static partial void LogLater(ILogger logger, string cause);
}
