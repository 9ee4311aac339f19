using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>A collection whose documents hold an outbox.</summary>
public sealed record OutboxSource(string Collection);

/// <summary>
/// Publishes what a write has just left in an outbox, and pulls it out once the broker confirmed. One document's
/// messages leave in order; documents go side by side. What it cannot send stays where it is, for the sweep.
/// </summary>
public sealed partial class OutboxRelay(
    IMongoDatabase database, IServiceProvider services, FaultPoints faults, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int Lanes = 8;
    private static readonly TimeSpan PublishLimit = TimeSpan.FromSeconds(5);
    internal static readonly ActivitySource Source = new("EspaceFamille.Outbox");

    private readonly Channel<OutboxBatch>[] _lanes =
        [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<OutboxBatch>(500))];

    /// <summary>Hands a batch over. A full lane drops it: the document still holds it, and the sweep will find it.</summary>
    internal void Offer(OutboxBatch batch) => Lane(batch).Writer.TryWrite(batch);

    /// <summary>What was handed over leaves before the bus stops, as far as there is time; the rest is another's sweep's.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var lane in _lanes)
            lane.Writer.TryComplete();
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Counted from zero: an alert sees only the rise of a count that was there before.
        PlatformMetrics.Returned.Add(0);
        return Task.WhenAll(_lanes.Select(lane => DrainAsync(lane.Reader, stoppingToken)));
    }

    private Channel<OutboxBatch> Lane(OutboxBatch batch) =>
        _lanes[(uint)StringComparer.Ordinal.GetHashCode(batch.AggregateId) % Lanes];

    private async Task DrainAsync(ChannelReader<OutboxBatch> lane, CancellationToken stopping)
    {
        await foreach (var batch in lane.ReadAllAsync(stopping))
            await SendAsync(batch, stopping);
    }

    /// <summary>False while the broker is away: then nobody need wait for a publish that cannot be.</summary>
    internal bool CanSend => services.GetRequiredService<IBusControl>().CheckHealth().Status != BusHealthStatus.Unhealthy;

    /// <summary>True when every entry was confirmed and pulled.</summary>
    internal async Task<bool> SendAsync(OutboxBatch batch, CancellationToken stopping)
    {
        if (!CanSend)
            return false;
        foreach (var entry in batch.Entries)
        {
            try
            {
                await PublishAsync(entry, stopping);
                faults.Pass(FaultPoints.AfterPublish);
                await database.GetCollection<BsonDocument>(batch.Collection).UpdateOneAsync(
                    new BsonDocument("_id", batch.AggregateId),
                    new BsonDocument("$pull", new BsonDocument("outbox", new BsonDocument("id", entry.Id))),
                    cancellationToken: stopping);
                faults.Pass(FaultPoints.AfterPull);
            }
            catch (MessageReturnedException)
            {
                PlatformMetrics.Returned.Add(1);
                LogReturned(logger, entry.Type, entry.Id);
                return false;
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                LogStays(logger, exception, entry.Type, entry.Id);
                return false;
            }
        }

        return true;
    }

    private async Task PublishAsync(OutboxEntry entry, CancellationToken stopping)
    {
        using var activity = Source.StartActivity("outbox relay", ActivityKind.Internal, entry.Traceparent);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(PublishLimit);
        faults.Pass(FaultPoints.BeforePublish);
        var confirmed = services.GetRequiredService<IBus>().Publish(entry.Message(), context =>
        {
            context.MessageId = Guid.Parse(entry.Id);
            if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit))
                rabbit.Mandatory = true;
        }, limit.Token);
        faults.Pass(FaultPoints.BeforeConfirm);
        await confirmed;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No queue takes {Type} {MessageId}: it stays in the outbox. Run the consumers' migrate command.")]
    private static partial void LogReturned(ILogger logger, string type, string messageId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Type} {MessageId} stays in the outbox for now")]
    private static partial void LogStays(ILogger logger, Exception exception, string type, string messageId);
}

/// <summary>
/// Finds what a crash or an outage left in the outboxes, once a second, and sends it. A lease in the database keeps
/// replicas from sweeping at the same time; a repeat would do no harm, only noise.
/// </summary>
internal sealed partial class OutboxSweep(
    IMongoDatabase database, IEnumerable<OutboxSource> sources, OutboxRelay relay, Leases leases, IMeterFactory meters, TimeProvider clock, ILogger<OutboxSweep> logger)
    : BackgroundService
{
    private const int Batch = 200;
    private const int RoundsBetweenReadings = 5;
    private const string LeaseName = "outbox-sweep";
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private readonly OldestAge _oldest = new(meters.Create(PlatformMetrics.Name), "espace.outbox.oldest_age", clock);

    /// <summary>Gives the lease back, so that another replica need not wait for its end.</summary>
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
                // Read here and not at each scrape, and whether or not the broker is there: that is when it matters.
                if (round % RoundsBetweenReadings == 0)
                    _oldest.Since = await OldestAsync(stoppingToken);
                if (relay.CanSend && await leases.HoldAsync(LeaseName, Lease, stoppingToken))
                    await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogLater(logger, exception.GetType().Name);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            var old = Builders<BsonDocument>.Filter.Lt("outbox.at", (clock.GetUtcNow() - Age).UtcDateTime);
            var waiting = await database.GetCollection<BsonDocument>(source.Collection)
                .Find(old).Project(Builders<BsonDocument>.Projection.Include("outbox")).Limit(Batch).ToListAsync(cancel);
            await Parallel.ForEachAsync(waiting, cancel, async (document, token) => await relay.SendAsync(
                new OutboxBatch(source.Collection, document["_id"].AsString,
                    [.. document["outbox"].AsBsonArray.Select(entry => OutboxEntry.From(entry.AsBsonDocument))]), token));
        }
    }

    private async Task<DateTimeOffset?> OldestAsync(CancellationToken cancel)
    {
        var at = new List<DateTime>();
        foreach (var source in sources)
            at.AddRange((await database.GetCollection<BsonDocument>(source.Collection)
                    .Find(Builders<BsonDocument>.Filter.Lt("outbox.at", clock.GetUtcNow().UtcDateTime)).Sort(new BsonDocument("outbox.at", 1))
                    .Project(Builders<BsonDocument>.Projection.Include("outbox.at")).Limit(1).ToListAsync(cancel))
                .SelectMany(document => document["outbox"].AsBsonArray.Select(entry => entry["at"].ToUniversalTime())));
        return at is [] ? null : new DateTimeOffset(at.Min());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox sweep waits for the database ({Cause})")]
    private static partial void LogLater(ILogger logger, string cause);
}
