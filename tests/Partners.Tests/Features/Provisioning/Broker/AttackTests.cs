using RabbitMQ.Client.Exceptions;
using Xunit;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.Broker;

/// <summary>
/// Whatever a partner's user tries besides reading its own queue is refused by the broker. The same table succeeds for an administrator, so
/// that no entry is refused for another reason.
/// </summary>
[Collection(nameof(WithManagedBroker))]
public sealed class AttackTests(ProvisionedServers servers) : IAsyncLifetime
{
    public const string Password = "p@ss/word";
    private const int Least = 60;
    private const int Success = -1;
    private readonly ProvisionedTown _town = new(servers);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task EachAttack_ByAPartner_IsRefused_ByAnAdministrator_Succeeds()
    {
        var (own, other) = (await _town.AddAsync("attacker", Password), await _town.AddAsync("victim", Password));
        const string Root = "root";
        await _town.Broker.SendAsync(HttpMethod.Put, $"users/{Root}", new { password = Password, tags = "administrator" });
        await _town.Broker.SendAsync(HttpMethod.Put, "vhosts/elsewhere", new { description = "" });
        foreach (var vhost in new[] { "VHOST", "%2F", "elsewhere" })
            await _town.Broker.SendAsync(
                HttpMethod.Put, $"permissions/{vhost}/{Root}", new { configure = ".*", write = ".*", read = ".*" });
        Assert.InRange(Attack.All.Select(attack => attack.Name).Distinct(StringComparer.Ordinal).Count(), Least, Attack.All.Count);

        using var partner = new Attacker(_town, servers.Broker, own.QueueName, Password, own.QueueName, other.QueueName);
        using var root = new Attacker(_town, servers.Broker, Root, Password, own.QueueName, other.QueueName);
        List<string> wrong = [];
        await PrepareAsync(root);
        foreach (var attack in Attack.All)
        {
            if (await CodeAsync(attack, partner) is var code && code != attack.Refusal)
                wrong.Add($"partner: {attack.Name}: {code}");
        }

        foreach (var attack in Attack.All)
        {
            await PrepareAsync(root);
            if (await CodeAsync(attack, root) is not Success and var code)
                wrong.Add($"administrator: {attack.Name}: {code}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What the attacks delete, and what those of the administrator changed.</summary>
    private async Task PrepareAsync(Attacker root)
    {
        await _town.ProvisionAsync();
        await _town.Broker.SendAsync(HttpMethod.Put, "users/scratch", new { password = "x", tags = "" });
        await _town.Broker.SendAsync(HttpMethod.Put, "vhosts/scratch", new { description = "" });
        await root.SendAsync(HttpMethod.Put, "exchanges/VHOST/scratch", new { type = "fanout" });
    }

    /// <summary>The code of the refusal; 0 for a closed connection without a code.</summary>
    private static async Task<int> CodeAsync(Attack attack, Attacker attacker)
    {
        try
        {
            await attack.RunAsync(attacker);
            return Success;
        }
        catch (Exception failure) when (failure is BrokerUnreachableException or OperationInterruptedException)
        {
            return Chain(failure).OfType<OperationInterruptedException>().Select(refused => refused.ShutdownReason?.ReplyCode ?? 0)
                .FirstOrDefault(code => code != 0);
        }
        catch (HttpRequestException refused)
        {
            return (int)refused.StatusCode!;
        }
    }

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        IEnumerable<Exception> inner = failure is AggregateException several ? several.InnerExceptions
            : failure.InnerException is { } one ? [one] : [];
        return inner.SelectMany(Chain).Prepend(failure);
    }
}
