using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Errors;

/// <summary>One queue of messages that failed. What is taken and not acknowledged goes back when its channel ends.</summary>
internal sealed class ErrorQueue(IConnection connection, string name, Audit audit)
{
    private static readonly CreateChannelOptions Confirming = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    public async Task<uint> CountAsync()
    {
        await using var channel = await connection.CreateChannelAsync();
        return (await channel.QueueDeclarePassiveAsync(name)).MessageCount;
    }

    /// <summary>Every message. A queue with a delivery limit counts each look as a delivery.</summary>
    public async Task<IReadOnlyList<ErrorMessage>> LookAsync()
    {
        await using var channel = await connection.CreateChannelAsync();
        return await TakeAsync(channel).Select(ErrorMessage.Of).ToListAsync();
    }

    /// <summary>Publishes to the queue of origin, and lets go only of what the broker confirmed: a crash in between leaves it twice, never nowhere.</summary>
    /// <param name="id">One message; null for all that are there now.</param>
    /// <returns>How many were replayed.</returns>
    /// <exception cref="Failure">The queue of origin is gone.</exception>
    public Task<int> ReplayAsync(string? id) => SettleAsync("replay", id, reason: null, PublishAsync);

    /// <returns>How many were discarded.</returns>
    public Task<int> DiscardAsync(string id, string reason) => SettleAsync("discard", id, reason, (_, _) => Task.CompletedTask);

    private async Task<int> SettleAsync(string what, string? id, string? reason, Func<IChannel, BasicGetResult, Task> act)
    {
        await using var channel = await connection.CreateChannelAsync(Confirming);
        var settled = 0;
        await foreach (var taken in TakeAsync(channel))
        {
            var found = ErrorMessage.Of(taken).Id;
            if (id is not null && found != id)
                continue;
            await act(channel, taken);
            audit.Write(what, name, found, reason);
            await channel.BasicAckAsync(taken.DeliveryTag, multiple: false);
            settled++;
        }

        return settled;
    }

    private async Task PublishAsync(IChannel channel, BasicGetResult taken)
    {
        var properties = new BasicProperties(taken.BasicProperties) { Headers = FaultHeaders.Without(taken.BasicProperties.Headers) };
        try
        {
            await channel.BasicPublishAsync("", OrderRules.Origin(name), mandatory: true, properties, taken.Body);
        }
        catch (PublishException exception)
        {
            throw new Failure($"{OrderRules.Origin(name)} took nothing{(exception.IsReturn ? ": there is no such queue" : "")}; the message stays in {name}");
        }
    }

    /// <summary>As many as there are at first: one that fails again meanwhile would come round without end.</summary>
    private async IAsyncEnumerable<BasicGetResult> TakeAsync(IChannel channel)
    {
        for (var left = (await channel.QueueDeclarePassiveAsync(name)).MessageCount; left > 0; left--)
        {
            if (await channel.BasicGetAsync(name, autoAck: false) is not { } taken)
                yield break;
            yield return taken;
        }
    }
}
