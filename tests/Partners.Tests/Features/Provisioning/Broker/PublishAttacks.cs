using RabbitMQ.Client;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.Broker;

/// <summary>Publishing, by each exchange.</summary>
internal static class PublishAttacks
{
    private static readonly byte[] Body = [1];

    public static IReadOnlyList<Attack> All { get; } =
    [
        Publish("to its own queue", attacker => attacker.Own),
        Publish("to another partner's queue", attacker => attacker.Other),
        Publish("to the queue of dropped messages", _ => "dropped"),
        Publish("with copies for other queues", attacker => attacker.Own, attacker => new()
        {
            Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { ["CC"] = new List<object> { attacker.Other } },
        }),
        Publish("with a time to live", attacker => attacker.Own, _ => new() { Expiration = "1000" }),
        Publish("with a user id", attacker => attacker.Own, attacker => new() { UserId = attacker.User }),
        .. new[] { "amq.direct", "amq.fanout", "amq.topic", "amq.headers", "amq.match" }.Select(exchange => Attack.OnChannel(
            $"publish by {exchange}", (channel, attacker) => channel.BasicPublishAsync(exchange, attacker.Other, Body).AsTask())),
        new("publish in a transaction", 403, async attacker =>
        {
            await using var connection = await attacker.ConnectAsync();
            await using var channel = await connection.CreateChannelAsync();
            await channel.TxSelectAsync();
            await channel.BasicPublishAsync("", attacker.Own, Body);
            await channel.TxCommitAsync();
        }),
    ];

    private static Attack Publish(string what, Func<Attacker, string> queue, Func<Attacker, BasicProperties>? properties = null) =>
        Attack.OnChannel($"publish {what}", (channel, attacker) => channel.BasicPublishAsync(
            "", queue(attacker), mandatory: false, properties?.Invoke(attacker) ?? new(), Body).AsTask());
}
