using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>Erases what has reached the end of its retention, at the interval of the settings, on one replica at a time.</summary>
internal sealed class RetentionJob(
    RetentionRun run, IOptions<RetentionOptions> options, Leases leases, TimeProvider clock, TownClock town, ILogger<RetentionJob> logger)
    : PeriodicJob("retention", options.Value.Interval, Lease, leases, clock, logger)
{
    private static readonly TimeSpan Lease = RetentionOptions.MaxInterval * 1.5;

    // The term is unused: erasing what is erased already changes nothing.
    protected override Task RunAsync(long term, CancellationToken cancel) => run.RunAsync(town.Now, cancel);
}
