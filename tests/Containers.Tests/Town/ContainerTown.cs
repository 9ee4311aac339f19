using EspaceFamille.Containers.Tests.Node;
using EspaceFamille.Containers.Tests.Stage;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using k8s.Models;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Containers.Tests.Town;

/// <summary>The fictive town on the chart's own pods, with a mailbox.</summary>
public sealed class ContainerTown : IAsyncLifetime
{
    private const int DatabasePort = 27017;
    private IReadOnlyDictionary<string, V1Secret> _secrets = new Dictionary<string, V1Secret>(StringComparer.Ordinal);
    private Podman? _podman;
    private Installation? _installation;
    private Mailbox? _mailbox;

    internal Installation Installation => _installation!;

    internal Uri Address => Installation.Address;

    internal IReadOnlyCollection<Arrival> Mails => _mailbox!.Arrivals;

    internal RunningPod Pod(string component) => Installation.Pod(component);

    public async Task InitializeAsync()
    {
        if (Machine.Lacks is not null)
            return;
        _secrets = await Release.SecretsAsync();
        _podman = await Podman.RaiseAsync(TrialValues.Tag);
        _installation = new Installation(_podman, _secrets);
        await _installation.StartServersAsync();
        _mailbox = new Mailbox(_podman.Gateway, TrialValues.MailPort);
        await _installation.StartHostsAsync();
    }

    public async Task DisposeAsync()
    {
        try
        {
            foreach (var part in new IAsyncDisposable?[] { _installation, _mailbox }.OfType<IAsyncDisposable>())
                await part.DisposeAsync();
        }
        finally
        {
            if (_podman is not null)
                await _podman.DisposeAsync();
        }
    }

    /// <summary>A test that cannot be run here is skipped, and says why.</summary>
    internal static void IsHere() => Skip.If(Machine.Lacks is not null, $"no containers: {Machine.Lacks}");

    /// <summary>As a user of the document server who has that database, or is to be kept out of it.</summary>
    internal IMongoDatabase Database(string name, string? asUser = null)
    {
        var address = new MongoUrlBuilder(_secrets["espace-famille-mongodb"].StringData[$"{asUser ?? name}-uri"]) { Server = new(Pod("docdb").Address(DatabasePort).Host, DatabasePort) };
        return new MongoClient(address.ToMongoUrl()).GetDatabase(name);
    }

    internal static DemoAccount Account(string login) =>
        DemoAccount.ReadAll(Path.Combine(Repository.Root, "deploy/demo/accounts.csv")).Single(account => account.Login == login);

    /// <summary>An access token, by the sign-in page.</summary>
    internal async Task<string> SignInAsync(string login)
    {
        using var dance = new SignInDance(Address, Account(login));
        return await dance.SignInAsync();
    }

    /// <summary>The way in for these accounts, each with its own token.</summary>
    internal async Task<Entrance> EntranceAsync(Action<string>? failed, params string[] logins)
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var login in logins)
            tokens[login] = await SignInAsync(login);
        return new Entrance(Address, Address, failed, login => tokens[login]);
    }
}

/// <summary>The tests that share one town; they have the machine to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedTown : ICollectionFixture<ContainerTown>
{
    public const string Name = "containers";
}
