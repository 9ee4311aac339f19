using RabbitMQ.Client;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.Broker;

/// <summary>Something that a partner's user may try.</summary>
/// <param name="Refusal">The code that it is refused with: of AMQP (403, 530), or of HTTP (401).</param>
internal sealed record Attack(string Name, int Refusal, Func<Attacker, Task> RunAsync)
{
    private const int AccessRefused = 403;
    private const int NotAllowed = 530;
    private const int Unauthorized = 401;

    public static IReadOnlyList<Attack> All { get; } =
    [
        .. DeclareAttacks.All, .. BindAttacks.All, .. PublishAttacks.All, .. ReadAttacks.All, .. ConnectionAttacks.All,
        .. ManagementAttacks.All,
    ];

    /// <summary>On a channel whose publishes are confirmed.</summary>
    public static Attack OnChannel(string name, Func<IChannel, Attacker, Task> runAsync) =>
        new(name, AccessRefused, attacker => attacker.OnChannelAsync(channel => runAsync(channel, attacker)));

    public static Attack OnConnection(string name, Func<Attacker, Task> runAsync) => new(name, NotAllowed, runAsync);

    /// <summary>On the management API; VHOST, OWN and OTHER in the path are replaced.</summary>
    public static Attack OnManagement(string method, string path, object? body = null) =>
        new($"{method} {path}", Unauthorized, attacker => attacker.SendAsync(HttpMethod.Parse(method), path, body));
}
