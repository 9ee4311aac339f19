using RabbitMQ.Client;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.Broker;

/// <summary>Declaring and deleting queues and exchanges of each kind.</summary>
internal static class DeclareAttacks
{
    public static IReadOnlyList<Attack> All { get; } =
    [
        Queue("a durable queue"),
        Queue("a queue that is deleted with its last consumer", isDurable: false, isAutoDelete: true),
        Queue("an exclusive queue", isDurable: false, isExclusive: true),
        Queue("a queue with a name in front that is a partner's", name: "p.mine"),
        Queue("a queue that the server names", isDurable: false, isExclusive: true, name: ""),
        Queue("a quorum queue", arguments: ("x-queue-type", "quorum")),
        Queue("a stream", arguments: ("x-queue-type", "stream")),
        Queue("a queue with priorities", arguments: ("x-max-priority", 255)),
        Queue("a queue with a dead-letter exchange", arguments: ("x-dead-letter-exchange", "amq.topic")),
        Queue("a queue with an expiry", arguments: ("x-expires", 60_000)),
        Queue("a queue with a time to live", arguments: ("x-message-ttl", 60_000)),
        Queue("a queue with a maximum length", arguments: ("x-max-length", 1)),
        Queue("a queue in lazy mode", arguments: ("x-queue-mode", "lazy")),
        Attack.OnChannel("declare its own queue again", (channel, attacker) => channel.QueueDeclareAsync(
            attacker.Own, true, false, false, Arguments(("x-queue-type", "quorum")))),
        Exchange("a direct exchange", ExchangeType.Direct),
        Exchange("a fanout exchange", ExchangeType.Fanout),
        Exchange("a topic exchange", ExchangeType.Topic),
        Exchange("a headers exchange", ExchangeType.Headers),
        Exchange("an exchange that is deleted with its last queue", ExchangeType.Fanout, isAutoDelete: true),
        Exchange("an exchange with an alternate exchange", ExchangeType.Fanout, arguments: ("alternate-exchange", "amq.fanout")),
        Attack.OnChannel("delete its own queue", (channel, attacker) => channel.QueueDeleteAsync(attacker.Own)),
        Attack.OnChannel("delete another partner's queue", (channel, attacker) => channel.QueueDeleteAsync(attacker.Other)),
        Attack.OnChannel("delete the queue of dropped messages", (channel, _) => channel.QueueDeleteAsync("dropped")),
        Attack.OnChannel("delete an exchange", (channel, _) => channel.ExchangeDeleteAsync("scratch")),
    ];

    private static Attack Queue(
        string what, bool isDurable = true, bool isExclusive = false, bool isAutoDelete = false, string name = "mine",
        params (string Name, object? Value)[] arguments) => Attack.OnChannel($"declare {what}", async (channel, _) =>
        {
            var declared = await channel.QueueDeclareAsync(name, isDurable, isExclusive, isAutoDelete, Arguments(arguments));
            await channel.QueueDeleteAsync(declared.QueueName);
        });

    private static Attack Exchange(
        string what, string type, bool isAutoDelete = false, params (string Name, object? Value)[] arguments) =>
        Attack.OnChannel($"declare {what}", async (channel, _) =>
        {
            await channel.ExchangeDeclareAsync("mine", type, durable: true, isAutoDelete, Arguments(arguments));
            await channel.ExchangeDeleteAsync("mine");
        });

    private static Dictionary<string, object?> Arguments(params (string Name, object? Value)[] arguments) =>
        arguments.ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal);
}
