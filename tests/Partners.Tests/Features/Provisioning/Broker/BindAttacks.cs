namespace EspaceFamille.Partners.Tests.Features.Provisioning.Broker;

/// <summary>Binding and unbinding queues and exchanges.</summary>
internal static class BindAttacks
{
    public static IReadOnlyList<Attack> All { get; } =
    [
        .. new[] { "amq.direct", "amq.fanout", "amq.topic", "amq.headers", "amq.match", "amq.rabbitmq.trace" }.Select(exchange =>
            Attack.OnChannel(
                $"bind its own queue to {exchange}", (channel, attacker) => channel.QueueBindAsync(attacker.Own, exchange, "#"))),
        Attack.OnChannel("bind another partner's queue", (channel, attacker) => channel.QueueBindAsync(attacker.Other, "amq.topic", "#")),
        Attack.OnChannel("bind the queue of dropped messages", (channel, _) => channel.QueueBindAsync("dropped", "amq.topic", "#")),
        Attack.OnChannel("unbind its own queue", (channel, attacker) => channel.QueueUnbindAsync(attacker.Own, "amq.topic", "#")),
        Attack.OnChannel("bind an exchange", (channel, _) => channel.ExchangeBindAsync("amq.fanout", "amq.topic", "#")),
        Attack.OnChannel("unbind an exchange", (channel, _) => channel.ExchangeUnbindAsync("amq.fanout", "amq.topic", "#")),
    ];
}
