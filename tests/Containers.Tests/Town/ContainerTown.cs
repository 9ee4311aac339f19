using EspaceFamille.Containers.Tests.Node;
using EspaceFamille.Containers.Tests.Stage;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using k8s.Models;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Containers.Tests.Town;

/// <summary>The fictive town on the chart's own pods, with a mailbox.</summary>
public sealed class ContainerTown : IAsyncLifetime
{
    private const int DatabasePort = 27017;
    private const int BrokerPort = 5672;
    private readonly Tokens _tokens;
    private IReadOnlyDictionary<string, V1Secret> _secrets = new Dictionary<string, V1Secret>(StringComparer.Ordinal);
    private Podman? _podman;
    private Installation? _installation;
    private Mailbox? _mailbox;

    public ContainerTown() => _tokens = new Tokens(SignInAsync);

    /// <summary>Limits of time, from the starts of these pods.</summary>
    internal RestartLimits Limits { get; } = new();

    internal Installation Installation => _installation!;

    internal Uri Address => Installation.Address;

    internal IReadOnlyCollection<Arrival> Mails => _mailbox!.Arrivals;

    internal RunningPod Pod(string component) => Installation.Pod(component);

    /// <inheritdoc cref="Installation.ServeObjectsAsync"/>
    internal Task<ApiServer> ServeObjectsAsync() => Installation.ServeObjectsAsync();

    public async Task InitializeAsync()
    {
        if (Machine.Lacks is not null)
            return;
        _secrets = await Release.SecretsAsync();
        _podman = await Podman.PrepareAsync(TrialValues.Tag);
        Release.Prepare(_podman.Folder);
        Release.GiveAccounts(_secrets, _podman.Folder);
        _installation = new Installation(_podman, _secrets, Limits);
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

    /// <summary>Skips a test that this machine cannot run, with the reason.</summary>
    internal static void IsHere() => Skip.If(Machine.Lacks is not null, $"no containers: {Machine.Lacks}");

    /// <summary>A database as the user who owns it, or as another one.</summary>
    internal IMongoDatabase Database(string name, string? asUser = null)
    {
        var address = new MongoUrlBuilder(_secrets["espace-famille-mongodb"].StringData[$"{asUser ?? name}-uri"])
        {
            Server = new(Pod("docdb").Address(DatabasePort).Host, DatabasePort),
        };
        return new MongoClient(address.ToMongoUrl()).GetDatabase(name);
    }

    /// <summary>The broker with one of the users that migrations made.</summary>
    internal Uri Broker(string user) => OfBroker($"{user}-uri");

    /// <summary>The broker's management API with the user who makes the others.</summary>
    internal Uri BrokerManagement() => OfBroker("management-uri");

    /// <summary>An account that the trial has opened.</summary>
    internal DemoAccount Account(string login) =>
        DemoAccount.ReadAll(Release.Credentials(_podman!.Folder)).Single(account => account.Login == login);

    /// <summary>An access token, from the sign-in page.</summary>
    internal Task<string> SignInAsync(string login) => SignInAsync(Account(login));

    /// <inheritdoc cref="SignInAsync(string)"/>
    internal async Task<string> SignInAsync(DemoAccount account)
    {
        using var dance = new SignInDance(Address, account);
        return await dance.SignInAsync();
    }

    /// <summary>Opens an account with the key of the letter to the first adult of a household.</summary>
    internal Task<DemoAccount> OpenAsync(Household household)
    {
        var letter = TownLetter.Of(Release.TownFolder(_podman!.Folder), household.Code);
        return OpeningStory.PlayAsync(Address, letter, "Galets-Marins-4417", async () => (await Eventually.Some(
            () => Task.FromResult(Mails.FirstOrDefault(mail => mail.Text.Contains(letter.UserName, StringComparison.Ordinal))),
            "the activation mail arrives")).Text);
    }

    private Uri OfBroker(string key) =>
        new UriBuilder(_secrets["espace-famille-rabbitmq"].StringData[key]) { Host = Pod("rabbitmq").Address(BrokerPort).Host }.Uri;

    /// <summary>The gateway for clients with real access tokens.</summary>
    internal Entrance Entrance(Action<string>? failed = null) =>
        new(Address, Address) { Failed = failed, Token = _tokens.OfAsync, Patience = Limits.Recovery };
}

/// <summary>The tests that share one town. They run one after the other, and no other test runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedTown : ICollectionFixture<ContainerTown>
{
    public const string Name = "containers";
}
