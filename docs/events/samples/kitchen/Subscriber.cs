using System.Threading.Channels;
using RabbitMQ.Client;

namespace EspaceFamille.Samples.Kitchen;

/// <summary>The messages of a queue, one after the other; ends when the connection does.</summary>
internal sealed class Subscriber(IChannel channel) : AsyncDefaultBasicConsumer(channel)
{
    private readonly Channel<(ulong Tag, byte[] Body)> _received = System.Threading.Channels.Channel.CreateUnbounded<(ulong, byte[])>();

    public IAsyncEnumerable<(ulong Tag, byte[] Body)> ReadAllAsync() => _received.Reader.ReadAllAsync();

    public override async Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey, IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) =>
        await _received.Writer.WriteAsync((deliveryTag, body.ToArray()), cancellationToken);

    public override Task HandleChannelShutdownAsync(object channel, RabbitMQ.Client.Events.ShutdownEventArgs reason)
    {
        _received.Writer.TryComplete();
        return Task.CompletedTask;
    }
}
