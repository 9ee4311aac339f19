using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.Broker;

/// <summary>
/// Reading queues that are not the partner's. RabbitMQ checks no permission for a passive declaration: whether a queue of a given name
/// exists, and how many messages it has, is visible to each user of the virtual host.
/// </summary>
internal static class ReadAttacks
{
    public static IReadOnlyList<Attack> All { get; } =
        [.. Of("another partner's queue", attacker => attacker.Other), .. Of("the queue of dropped messages", _ => "dropped")];

    private static IEnumerable<Attack> Of(string what, Func<Attacker, string> queue) =>
    [
        Attack.OnChannel($"get from {what}", (channel, attacker) => channel.BasicGetAsync(queue(attacker), autoAck: false)),
        Attack.OnChannel($"purge {what}", (channel, attacker) => channel.QueuePurgeAsync(queue(attacker))),
        Attack.OnChannel($"consume {what}", (channel, attacker) =>
            channel.BasicConsumeAsync(queue(attacker), autoAck: false, new AsyncEventingBasicConsumer(channel))),
    ];
}
