using Microsoft.Extensions.Logging;

namespace EspaceFamille.Platform;

/// <summary>Erases every ten minutes what has reached the end of its retention, on one replica at a time.</summary>
internal sealed class RetentionJob(RetentionRun run, Leases leases, TimeProvider clock, TownClock town, ILogger<RetentionJob> logger)
    : PeriodicJob("retention", Interval, Interval * 1.5, leases, clock, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    // The term is unused: erasing what is erased already changes nothing.
    protected override Task RunAsync(long term, CancellationToken cancel) => run.RunAsync(town.Now, cancel);
}
