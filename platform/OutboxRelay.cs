using System.Diagnostics;
using System.Threading.Channels;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

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

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_lanes.Select(lane => DrainAsync(lane.Reader, stoppingToken)));

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

    [LoggerMessage(Level = LogLevel.Error, Message = "No queue takes {Type} {MessageId}: it stays in the outbox. Run the consumers' prepare command.")]
    private static partial void LogReturned(ILogger logger, string type, string messageId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Type} {MessageId} stays in the outbox for now")]
    private static partial void LogStays(ILogger logger, Exception exception, string type, string messageId);
}
