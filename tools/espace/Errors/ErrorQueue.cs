using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Tool.Errors;

/// <summary>
/// One queue of messages that failed or were skipped. Messages that are read and not acknowledged return to the queue when the
/// channel closes.
/// </summary>
internal sealed class ErrorQueue(IConnection connection, string name, ErrorsAudit audit)
{
    private static readonly CreateChannelOptions Confirming = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    public async Task<uint> CountAsync()
    {
        await using var channel = await connection.CreateChannelAsync();
        return (await channel.QueueDeclarePassiveAsync(name)).MessageCount;
    }

    /// <summary>Every message. A queue with a delivery limit counts each look as a delivery.</summary>
    public async Task<IReadOnlyList<ErrorMessage>> ReadAsync()
    {
        await using var channel = await OpenAsync(options: null);
        return await DeliveriesAsync(channel).Select(delivery => ErrorMessage.Of(delivery, name)).ToListAsync();
    }

    /// <summary>
    /// Publishes to the queue of origin, and removes only what the broker confirmed: after a crash in between the message is in
    /// both queues, never in none.
    /// </summary>
    /// <param name="id">One message; null for all that are there now.</param>
    /// <returns>How many were replayed.</returns>
    /// <exception cref="Failure">The queue of origin does not exist any more.</exception>
    public Task<int> ReplayAsync(string? id) => RemoveAsync("replay", id, reason: null, PublishAsync);

    /// <returns>How many were discarded.</returns>
    public Task<int> DiscardAsync(string id, string reason) => RemoveAsync("discard", id, reason, (_, _) => Task.CompletedTask);

    private async Task<int> RemoveAsync(string what, string? id, string? reason, Func<IChannel, BasicGetResult, Task> before)
    {
        await using var channel = await OpenAsync(Confirming);
        var removed = 0;
        await foreach (var delivery in DeliveriesAsync(channel))
        {
            var found = ErrorMessage.IdOf(delivery);
            if (id is not null && found != id)
                continue;
            await before(channel, delivery);
            audit.Write(what, name, found, reason);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
            removed++;
        }

        return removed;
    }

    private async Task PublishAsync(IChannel channel, BasicGetResult delivery)
    {
        var properties = new BasicProperties(delivery.BasicProperties) { Headers = FaultHeaders.Without(delivery.BasicProperties.Headers) };
        var origin = ErrorQueueNames.Origin(name);
        try
        {
            // By the exchange with the queue's name: no user may publish through the default exchange.
            await channel.BasicPublishAsync(origin, "", mandatory: true, properties, delivery.Body);
        }
        catch (Exception exception) when (exception is PublishException or OperationInterruptedException)
        {
            throw new Failure($"{origin} took no message{Reason(exception)}; the message stays in {name}");
        }
    }

    private static string Reason(Exception exception) => exception switch
    {
        PublishException { IsReturn: true } or OperationInterruptedException { ShutdownReason.ReplyCode: 404 } =>
            ": there is no such queue",
        OperationInterruptedException { ShutdownReason.ReplyCode: 403 } => ": the broker refuses the user",
        _ => "",
    };

    private async Task<IChannel> OpenAsync(CreateChannelOptions? options)
    {
        var channel = await connection.CreateChannelAsync(options);
        try
        {
            await channel.QueueDeclarePassiveAsync(name);
            return channel;
        }
        catch (OperationInterruptedException)
        {
            throw new Failure($"there is no queue {name}");
        }
    }

    /// <summary>At most as many as there are at first: a message that fails again meanwhile would be delivered without end.</summary>
    private async IAsyncEnumerable<BasicGetResult> DeliveriesAsync(IChannel channel)
    {
        for (var left = (await channel.QueueDeclarePassiveAsync(name)).MessageCount; left > 0; left--)
        {
            if (await channel.BasicGetAsync(name, autoAck: false) is not { } delivery)
                yield break;
            yield return delivery;
        }
    }
}
