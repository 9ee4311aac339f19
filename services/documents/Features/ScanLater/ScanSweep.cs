using EspaceFamille.Documents.Scanning;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.ScanLater;

/// <summary>
/// Comes back every half minute to what waits for the scanner, on one replica at a time. While the scanner is away it
/// only asks whether it is there. Where nothing is scanned it does not run.
/// </summary>
internal sealed partial class ScanSweep(
    PendingScans scans, IMalwareScanner scanner, IOptions<ScannerOptions> options, Leases leases, TimeProvider clock, ILogger<ScanSweep> logger)
    : BackgroundService
{
    private const int Batch = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Renewed before each document, so that one with four slow files does not outlast it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
            return;
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                if (await scanner.AnswersAsync(stoppingToken))
                    await ScanAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogLater(logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ScanAsync(CancellationToken cancel)
    {
        for (var scanned = 0; scanned < Batch; scanned++)
        {
            if (!await leases.HoldAsync("scan-sweep", Lease, cancel) || !await scans.ScanNextAsync(clock.GetUtcNow(), cancel))
                return;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scan of what waits is put off: the database is away ({Cause})")]
    private static partial void LogLater(ILogger logger, string cause);
}
