using EspaceFamille.Documents.Scanning;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.Scanning.ScanPendingFiles;

/// <summary>
/// Scans pending files every half minute, on one replica at a time. While the scanner is unavailable it only checks
/// whether it answers. It does not run where the town has no scanner.
/// </summary>
internal sealed partial class ScanSweep(
    PendingFileScanner pending, IMalwareScanner scanner, IOptions<ScannerOptions> options, Leases leases, TimeProvider clock,
    ILogger<ScanSweep> logger) : BackgroundService
{
    private const int BatchSize = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Renewed before each document, and longer than the scan of one with four slow files.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
            return;
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                if (await scanner.IsAvailableAsync(stoppingToken))
                    await ScanAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogFailed(logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ScanAsync(CancellationToken cancel)
    {
        for (var scanned = 0; scanned < BatchSize; scanned++)
        {
            if (!await leases.HoldAsync("scan-sweep", Lease, cancel) || !await pending.ScanNextAsync(clock.GetUtcNow(), cancel))
                return;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The scan of pending files failed: the database is unavailable ({Cause}); retrying in 30 s")]
    private static partial void LogFailed(ILogger logger, string cause);
}
