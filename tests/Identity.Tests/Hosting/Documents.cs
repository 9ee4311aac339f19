using System.Net.Http.Headers;
using EspaceFamille.TestKit;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Shared by all tests with data: one document server, and one host with the demo town.</summary>
[CollectionDefinition(Name)]
public sealed class Documents : ICollectionFixture<DemoTown>
{
    public const string Name = "documents";
}

/// <summary>The demo town, imported once, with its accounts opened. Its clock moves only when a test advances it.</summary>
public sealed class DemoTown : IAsyncLifetime
{
    public static readonly string Files = Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo");
    private IdentityHost? _host;

    internal DocDbProcess Server { get; } = new();

    internal IdentityHost Host => _host!;

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        _host = await IdentityHost.StartAsync(
            Server, new()
            {
                ["Identity:TrialAccounts"] = "true",
                ["Identity:FailuresPerAddressAndMinute"] = "10000",
                ["Identity:FailuresPerMinute"] = "1000000",
            });
        Assert.Equal(0, await _host.RunAsync("import", "--data", Files));
        Assert.Equal(0, await _host.OpenAccountsAsync(Files));
    }

    /// <summary>A browser that is signed in, and that sends an access token of its person.</summary>
    /// <param name="secret">Of the person's authenticator; null without one.</param>
    internal async Task<HttpClient> CallerAsync((string Login, string Password) person, string? secret = null)
    {
        var browser = Host.NewBrowser();
        var answer = await browser.SignInAsync(person);
        if (secret is not null)
            await browser.SubmitAsync(answer.Target(), ("code", Host.NextCode(secret)));
        var client = new StoryClient(browser);
        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));
        browser.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", tokens.GetProperty("access_token").GetString());
        return browser;
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Server.DisposeAsync();
    }
}
