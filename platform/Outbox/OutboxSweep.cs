using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.Platform;

/// <summary>
/// Publishes, once a second and oldest first, the entries that a crash or an outage left in the outboxes, and once a
/// minute the entries that could not be published. Replicas that swept at the same time would only publish duplicates.
/// </summary>
internal sealed class OutboxSweep(
    IEnumerable<OutboxSource> sources, OutboxReader reader, OutboxRelay relay, Leases leases, IMeterFactory meters, TimeProvider clock,
    ILogger<OutboxSweep> logger)
    : PeriodicJob("outbox-sweep", TimeSpan.FromSeconds(1), Lease, leases, clock, logger)
{
    private const int RunsBetweenReadings = 5;
    private const int RunsBetweenRetries = 10;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private readonly OldestAge _oldest = new(meters.Create(PlatformMetrics.Name), "espace.outbox.oldest_age", clock);
    private int _runs = -1;

    /// <summary>Every replica reads the metric of the oldest entry, because each one is scraped; the owner of the lease sweeps.</summary>
    protected override async Task<bool> IsDueAsync(CancellationToken cancel)
    {
        if (++_runs % RunsBetweenReadings == 0)
            _oldest.Since = await OldestAsync(cancel);
        return relay.IsBrokerAvailable;
    }

    // The term is unused: consumers drop an entry that two owners published, by its message id.
    protected override async Task RunAsync(long term, CancellationToken cancel)
    {
        var now = Clock.GetUtcNow();
        foreach (var source in sources)
        {
            await SendAsync(await reader.WaitingAsync(source, now - Age, cancel), cancel);
            // An update that changes nothing still waits for the disk: none is sent where nothing was found.
            if (_runs % RunsBetweenRetries != 0
                || await reader.UnpublishedAsync(source, now, cancel) is not { Count: > 0 } unpublished)
                continue;
            await SendAsync(unpublished, cancel);
            await reader.ForgetPublishedAsync(source, now, cancel);
        }
    }

    private Task SendAsync(IReadOnlyList<OutboxBatch> batches, CancellationToken cancel) =>
        Parallel.ForEachAsync(batches, cancel, async (batch, token) => await relay.SendAsync(batch, token));

    private async Task<DateTimeOffset?> OldestAsync(CancellationToken cancel)
    {
        var oldest = new List<DateTimeOffset>();
        foreach (var source in sources)
            oldest.AddRange(await reader.OldestAsync(source, cancel));
        return oldest is [] ? null : oldest.Min();
    }
}
