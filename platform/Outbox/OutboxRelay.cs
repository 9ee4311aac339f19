using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Publishes the entries that a write has added to an outbox, and removes them once they are confirmed. The entries of
/// one document are published in order; documents in parallel. The sweep publishes what the relay cannot.
/// </summary>
public sealed partial class OutboxRelay : BackgroundService
{
    private const int Lanes = 8;
    private static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(1);

    private readonly IMongoDatabase _database;
    private readonly OutboxPublisher _publisher;
    private readonly FaultPoints _faults;
    private readonly TimeProvider _clock;
    private readonly ILogger<OutboxRelay> _logger;
    private readonly Channel<OutboxBatch>[] _lanes = [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<OutboxBatch>(500))];

    internal OutboxRelay(
        IMongoDatabase database, OutboxPublisher publisher, FaultPoints faults, TimeProvider clock, ILogger<OutboxRelay> logger) =>
        (_database, _publisher, _faults, _clock, _logger) = (database, publisher, faults, clock, logger);

    internal bool IsBrokerAvailable => _publisher.IsBrokerAvailable;

    /// <summary>
    /// Queues a batch. A full lane drops it, and so does a process that does not serve, such as an import, whose batches would only fill
    /// its memory: the document still has the entries, and the sweep finds them.
    /// </summary>
    internal void Offer(OutboxBatch batch)
    {
        if (ExecuteTask is not null)
            Lane(batch).Writer.TryWrite(batch);
    }

    /// <summary>Publishes the queued batches before the bus stops, as far as time allows; a sweep publishes the rest.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var lane in _lanes)
            lane.Writer.TryComplete();
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // An alert on an increase needs the value before it: the counter exists from the start, at zero.
        PlatformMetrics.Returned.Add(0);
        return Task.WhenAll(_lanes.Select(lane => DrainAsync(lane.Reader, stoppingToken)));
    }

    /// <summary>
    /// Publishes a batch in order, up to the first entry that finds the broker unavailable, then removes all confirmed
    /// entries in one write. The same write sets aside the entries that cannot be published.
    /// </summary>
    internal async Task SendAsync(OutboxBatch batch, CancellationToken stopping)
    {
        List<OutboxEntry> confirmed = [], impossible = [];
        foreach (var entry in batch.Entries)
        {
            var outcome = await _publisher.PublishAsync(entry, stopping);
            if (outcome is Publishing.Unavailable)
                break;
            (outcome is Publishing.Confirmed ? confirmed : impossible).Add(entry);
            _faults.Pass(FaultPoints.AfterPublish);
        }

        if (confirmed.Count + impossible.Count > 0)
            await RemoveAsync(batch, confirmed, impossible);
    }

    private async Task DrainAsync(ChannelReader<OutboxBatch> lane, CancellationToken stopping)
    {
        await foreach (var batch in lane.ReadAllAsync(stopping))
            await SendAsync(batch, stopping);
    }

    private Channel<OutboxBatch> Lane(OutboxBatch batch) =>
        _lanes[(uint)StringComparer.Ordinal.GetHashCode(batch.AggregateId) % Lanes];

    /// <summary>If it fails, a sweep publishes the entries again under the same message ids.</summary>
    private async Task RemoveAsync(OutboxBatch batch, List<OutboxEntry> confirmed, List<OutboxEntry> impossible)
    {
        try
        {
            await _database.GetCollection<BsonDocument>(batch.Collection).UpdateOneAsync(
                new BsonDocument("_id", batch.AggregateId), Removal(
                    batch, confirmed, impossible), cancellationToken: CancellationToken.None);
            _faults.Pass(FaultPoints.AfterPull);
        }
        catch (Exception exception) when (exception is MongoException or TimeoutException)
        {
            LogKept(_logger, exception.GetType().Name, batch.Collection, batch.AggregateId);
        }
    }

    private BsonDocument Removal(OutboxBatch batch, List<OutboxEntry> confirmed, List<OutboxEntry> impossible)
    {
        var isRetry = batch.Field == OutboxBatch.Unpublished;
        var removed = isRetry ? confirmed : [.. confirmed, .. impossible];
        var update = new BsonDocument("$pull", new BsonDocument(
            batch.Field, new BsonDocument("id", new BsonDocument("$in", new BsonArray(removed.Select(entry => entry.Id))))));
        if (impossible.Count > 0 && !isRetry)
            update["$push"] = new BsonDocument(OutboxBatch.Unpublished, new BsonDocument("$each", OutboxEntry.ToArray(impossible)));
        if (impossible.Count > 0 || isRetry)
            update["$set"] = new BsonDocument(OutboxBatch.RetryAt, (_clock.GetUtcNow() + RetryPause).UtcDateTime);
        return update;
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Removing published entries from {Collection} {Id} failed ({Cause}); the next sweep publishes them again")]
    private static partial void LogKept(ILogger logger, string cause, string collection, string id);
}
