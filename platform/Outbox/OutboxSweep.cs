using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Publishes, once a second and oldest first, the entries that a crash or an outage left in the outboxes, and once a
/// minute the entries that could not be published. A lease keeps replicas from sweeping at the same time, which would
/// only publish duplicates.
/// </summary>
internal sealed partial class OutboxSweep(
    IEnumerable<OutboxSource> sources, OutboxReader reader, OutboxRelay relay, Leases leases, IMeterFactory meters, TimeProvider clock,
    ILogger<OutboxSweep> logger)
    : BackgroundService
{
    private const int RoundsBetweenReadings = 5;
    private const int RoundsBetweenRetries = 10;
    private const string LeaseName = "outbox-sweep";
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private readonly OldestAge _oldest = new(meters.Create(PlatformMetrics.Name), "espace.outbox.oldest_age", clock);

    /// <summary>Releases the lease, so that another replica need not wait until it expires.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await leases.ReleaseAsync(LeaseName, cancellationToken);
        }
        catch (Exception exception) when (exception is MongoException or TimeoutException or OperationCanceledException)
        {
            LogLater(logger, exception.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        for (var round = 0; await timer.WaitForNextTickAsync(stoppingToken); round++)
        {
            try
            {
                if (round % RoundsBetweenReadings == 0)
                    _oldest.Since = await OldestAsync(stoppingToken);
                if (relay.IsBrokerAvailable && await leases.HoldAsync(LeaseName, Lease, stoppingToken))
                    await SweepAsync(withUnpublished: round % RoundsBetweenRetries == 0, stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogLater(logger, exception.GetType().Name);
            }
        }
    }

    private async Task SweepAsync(bool withUnpublished, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var source in sources)
        {
            await SendAsync(await reader.WaitingAsync(source, now - Age, cancel), cancel);
            // An update that changes nothing still waits for the disk: none is sent where nothing was found.
            if (!withUnpublished || await reader.UnpublishedAsync(source, now, cancel) is not { Count: > 0 } unpublished)
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox sweep failed ({Cause}); retrying in a second")]
    private static partial void LogLater(ILogger logger, string cause);
}
