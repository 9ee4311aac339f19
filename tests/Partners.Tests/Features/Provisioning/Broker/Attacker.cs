using EspaceFamille.TestKit;
using RabbitMQ.Client;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.Broker;

/// <summary>A user who runs the attacks: a partner, or the administrator for whom each of them succeeds.</summary>
/// <param name="own">The partner's queue.</param>
/// <param name="other">The queue of another partner.</param>
internal sealed class Attacker(ProvisionedTown town, BrokerProcess broker, string user, string password, string own, string other)
    : IDisposable
{
    private readonly ManagementClient _http = new(broker, town.Vhost, user, password);

    public string User => user;

    public string Own => own;

    public string Other => other;

    public Task<IConnection> ConnectAsync(string? vhost = null) => ProvisionedTown.ConnectAsync(town.UriOf(user, password, vhost));

    public async Task OnChannelAsync(Func<IChannel, Task> run)
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(new(true, true));
        await run(channel);
    }

    public Task SendAsync(HttpMethod method, string path, object? body) => _http.SendAsync(
        method,
        path.Replace("OWN", own, StringComparison.Ordinal).Replace("OTHER", other, StringComparison.Ordinal)
            .Replace("SELF", user, StringComparison.Ordinal),
        body);

    public void Dispose() => _http.Dispose();
}
