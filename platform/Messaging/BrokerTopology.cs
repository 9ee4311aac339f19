using EspaceFamille.Contracts;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace EspaceFamille.Platform;

/// <summary>
/// The exchanges, queues and bindings that a service needs before it serves, and the <c>_error</c> and <c>_skipped</c> queues of each queue
/// before the first message that cannot be consumed.
/// </summary>
internal sealed class BrokerTopology(ConsumedMessages consumed, ServiceName service)
{
    /// <summary>Declares all of it with the user of the address, and returns the queues. Idempotent.</summary>
    /// <exception cref="RefusedStartException">The broker refuses the user.</exception>
    public async Task<IReadOnlyCollection<string>> DeclareAsync(Uri manager, CancellationToken cancel)
    {
        try
        {
            await using var connection = await BrokerAccess.ConnectAsync(manager, cancel);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
            var queues = await consumed.ByQueueAsync();
            foreach (var message in MessageCatalogue.All.Where(IsOwn).Concat(queues.Values.SelectMany(messages => messages)).Distinct())
                await DeclareExchangeAsync(channel, ExchangeOf(message), cancel);
            foreach (var (queue, messages) in queues)
            {
                await DeclareQueueAsync(channel, ErrorQueue(queue), cancel);
                await DeclareQueueAsync(channel, SkippedQueue(queue), cancel);
                await DeclareQueueAsync(channel, queue, cancel);
                foreach (var message in messages)
                    await channel.ExchangeBindAsync(queue, ExchangeOf(message), "", cancellationToken: cancel);
            }

            await DeclareExchangeAsync(channel, MarkerOf(service.Name), cancel);
            return [.. queues.Keys];
        }
        catch (Exception failure) when (failure is not RefusedStartException && StartFailures.RefusalIn(failure) is not null)
        {
            throw new WrongSettingException(
                $"RabbitMq:ManagementUri: the broker refuses the user {RabbitMqOptions.UserOf(manager)}, its password or its permissions "
                + $"in the virtual host ({failure.GetBaseException().Message}). Correct it and start again.");
        }
    }

    /// <summary>An exchange that exists once all queues of the service do. Nothing is published to it.</summary>
    internal static string MarkerOf(string service) => $"{service}-migrated";

    /// <summary>Where the messages of a queue lie that its consumer could not process.</summary>
    internal static string ErrorQueue(string queue) => $"{queue}_error";

    /// <summary>Where the bus moves messages of a type that the queue does not consume.</summary>
    internal static string SkippedQueue(string queue) => $"{queue}_skipped";

    private bool IsOwn(Type message) =>
        message.Namespace == $"{typeof(MessageCatalogue).Namespace}.{BrokerRights.Namespace(service.Name)}";

    private static string ExchangeOf(Type message) => new RabbitMqMessageNameFormatter().GetMessageName(message);

    /// <summary>With the same arguments as the bus, which would fail on a difference.</summary>
    private static Task DeclareExchangeAsync(IChannel channel, string name, CancellationToken cancel) =>
        channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancel);

    private static async Task DeclareQueueAsync(IChannel channel, string name, CancellationToken cancel)
    {
        await DeclareExchangeAsync(channel, name, cancel);
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" }, cancellationToken: cancel);
        await channel.QueueBindAsync(name, name, "", cancellationToken: cancel);
    }
}
