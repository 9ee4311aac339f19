using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>A collection whose documents hold an outbox.</summary>
public sealed record OutboxSource(string Collection);

/// <summary>
/// Finds what a crash or an outage left in the outboxes, once a second, and sends it. A lease in the database keeps
/// replicas from sweeping at the same time; a repeat would do no harm, only noise.
/// </summary>
internal sealed partial class OutboxSweep(
    IMongoDatabase database, IEnumerable<OutboxSource> sources, OutboxRelay relay, Leases leases, TimeProvider clock, ILogger<OutboxSweep> logger)
    : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (relay.CanSend && await leases.HoldAsync("outbox-sweep", Lease, stoppingToken))
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox sweep waits for the database ({Cause})")]
    private static partial void LogLater(ILogger logger, string cause);
}
