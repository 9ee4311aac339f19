using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Features.Scanning.ScanFile;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Scanning.ScanPendingFiles;

/// <summary>
/// Scans pending files every half minute, on one replica at a time. While the scanner is unavailable it only checks
/// whether it answers. It does not run where the town has no scanner.
/// </summary>
internal sealed class ScanSweep(
    PendingFileScanner pending, IMalwareScanner scanner, IOptions<ScannerOptions> options, Leases leases, TimeProvider clock,
    ILogger<ScanSweep> logger) : PeriodicJob("scan-sweep", Interval, Lease, leases, clock, logger)
{
    private const int BatchSize = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Renewed before each document, and longer than the scan of one with four slow files.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    protected override async Task<bool> IsDueAsync(CancellationToken cancel) =>
        options.Value.IsOn && await scanner.IsAvailableAsync(cancel);

    protected override async Task RunAsync(long term, CancellationToken cancel)
    {
        // No write compares the term: a result is recorded for a file that is still pending, in the document's version.
        for (var scanned = 0; scanned < BatchSize; scanned++)
        {
            if (!await RenewAsync(term, cancel) || !await pending.ScanNextAsync(Clock.GetUtcNow(), cancel))
                return;
        }
    }
}
