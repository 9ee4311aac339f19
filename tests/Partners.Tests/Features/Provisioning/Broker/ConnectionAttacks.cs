using RabbitMQ.Client;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.Broker;

/// <summary>Other virtual hosts, and more connections and channels than the limits.</summary>
internal static class ConnectionAttacks
{
    private const int Connections = 12;
    private const int Channels = 150;

    public static IReadOnlyList<Attack> All { get; } =
    [
        Attack.OnConnection("connect to the town's own virtual host", attacker => InVhostAsync(attacker, "/")),
        Attack.OnConnection("connect to another virtual host", attacker => InVhostAsync(attacker, "elsewhere")),
        Attack.OnConnection($"open {Connections} connections", async attacker =>
        {
            List<IConnection> open = [];
            try
            {
                while (open.Count < Connections)
                {
                    open.Add(await attacker.ConnectAsync());
                    await UseAsync(open[^1]);
                }
            }
            finally
            {
                foreach (var connection in open)
                    await connection.DisposeAsync();
            }
        }),
        Attack.OnConnection($"open {Channels} channels", async attacker =>
        {
            await using var connection = await attacker.ConnectAsync();
            for (var count = 0; count < Channels; count++)
                await connection.CreateChannelAsync();
        }),
    ];

    private static async Task InVhostAsync(Attacker attacker, string vhost)
    {
        await using var connection = await attacker.ConnectAsync(vhost);
        await UseAsync(connection);
    }

    /// <summary>The client returns a connection before the broker has refused it.</summary>
    private static async Task UseAsync(IConnection connection)
    {
        await using var channel = await connection.CreateChannelAsync();
    }
}
