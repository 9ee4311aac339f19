using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.Features.Oidc.Consent;

/// <summary>Clients of others: what they may request, and only with the person's consent.</summary>
[Collection(Documents.Name)]
public sealed class ConsentTests(DemoTown town) : IAsyncLifetime
{
    private readonly HttpClient _browser = town.Host.NewBrowser();

    public async Task InitializeAsync()
    {
        await _browser.SignInAsync(People.Nathalie);
        await RevokeAllAsync();
    }

    public Task DisposeAsync()
    {
        _browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Authorize_FirstUse_AsksAndNamesClientOperatorAndScopes()
    {
        using var asks = await Client("openid profile reservations").AuthorizeAsync();
        var page = await (await _browser.GetAsync(asks.Target())).PageAsync();

        Assert.StartsWith("/compte/consentement?retour=", asks.Target(), StringComparison.Ordinal);
        Assert.Contains("Cantine Facile", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Association Exemple", page.Words(), StringComparison.Ordinal);
        Assert.Contains("lire et changer les réservations", page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("certificats médicaux", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_ThenAgain_IssuesCodesForTheScopesWithoutAskingAgain()
    {
        var client = Client("openid profile reservations");
        using var accepted = await DecideAsync(client, "accepter");
        using var again = await client.AuthorizeAsync("prompt", "none");

        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(CodeOf(accepted)));
        var access = new JsonWebToken(tokens.GetProperty("access_token").GetString());

        Assert.StartsWith($"{ForeignApps.Redirect}?code=", again.Target(), StringComparison.Ordinal);
        Assert.Equal(["reservations"], access.Audiences);
        Assert.Equal(ForeignApps.Public, access.GetPayloadValue<string>("client_id"));
    }

    [Fact]
    public async Task Refuse_Always_ReturnsAccessDeniedAndKeepsNothing()
    {
        var client = Client("openid profile");

        using var refused = await DecideAsync(client, "refuser");
        using var again = await client.AuthorizeAsync();

        Assert.StartsWith($"{ForeignApps.Redirect}?error=access_denied", refused.Target(), StringComparison.Ordinal);
        Assert.StartsWith("/compte/consentement", again.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_ScopesGrow_AsksAgain()
    {
        using var accepted = await DecideAsync(Client("openid profile"), "accepter");

        using var more = await Client("openid profile reservations").AuthorizeAsync();
        using var silent = await Client("openid profile reservations").AuthorizeAsync("prompt", "none");
        using var less = await Client("openid").AuthorizeAsync();

        Assert.StartsWith("/compte/consentement", more.Target(), StringComparison.Ordinal);
        Assert.StartsWith($"{ForeignApps.Redirect}?error=consent_required", silent.Target(), StringComparison.Ordinal);
        Assert.StartsWith($"{ForeignApps.Redirect}?code=", less.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_PromptConsent_AsksOnceMore()
    {
        using var accepted = await DecideAsync(Client("openid"), "accepter");
        var client = Client("openid");

        using var asks = await client.AuthorizeAsync("prompt", "consent");
        using var decided = await _browser.SubmitAsync(asks.Target(), ("decision", "accepter"));
        using var answer = await _browser.GetAsync(decided.Target());

        Assert.StartsWith("/compte/consentement", asks.Target(), StringComparison.Ordinal);
        Assert.StartsWith($"{ForeignApps.Redirect}?code=", answer.Target(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("identity")]
    [InlineData("notifications")]
    public async Task Authorize_ScopeThatIsNotListed_IsRefused(string scope)
    {
        using var answer = await Client($"openid {scope}").AuthorizeAsync();

        Assert.StartsWith($"{ForeignApps.Redirect}?error=", answer.Target(), StringComparison.Ordinal);
        Assert.DoesNotContain("code=", answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_StaffAccount_IsRefused()
    {
        using var browser = town.Host.NewBrowser();
        using var code = await browser.SignInAsync(People.Agent);
        using var signedIn = await browser.SubmitAsync(code.Target(), ("code", town.Host.NextCode(People.AgentSecret)));

        using var answer = await new StoryClient(browser, ForeignApps.Public, ForeignApps.Redirect, "openid").AuthorizeAsync();

        Assert.StartsWith($"{ForeignApps.Redirect}?error=access_denied", answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoke_InTheProfile_EndsRefreshTokensAndTheConsent()
    {
        var client = Client("openid profile offline_access");
        using var accepted = await DecideAsync(client, "accepter");
        var refresh = (await StoryClient.TokensAsync(await client.ExchangeAsync(CodeOf(accepted)))).GetProperty("refresh_token")
            .GetString()!;
        var page = await (await _browser.GetAsync("/compte/autorisations")).PageAsync();
        Assert.Contains("Cantine Facile", page.Words(), StringComparison.Ordinal);

        await RevokeAllAsync();
        using var renewed = await client.RefreshAsync(refresh);
        using var again = await client.AuthorizeAsync();

        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(renewed));
        Assert.StartsWith("/compte/consentement", again.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoke_WhileACodeIsUnused_IssuesNoToken()
    {
        var client = Client("openid profile");
        using var accepted = await DecideAsync(client, "accepter");

        await RevokeAllAsync();
        using var answer = await client.ExchangeAsync(CodeOf(accepted));

        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(answer));
    }

    [Fact]
    public async Task Exchange_ConfidentialClient_NeedsItsSecret()
    {
        var client = new StoryClient(_browser, ForeignApps.Confidential, ForeignApps.ConfidentialRedirect, "openid profile");
        using var accepted = await DecideAsync(client, "accepter");

        using var without = await client.ExchangeAsync(CodeOf(accepted));
        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(CodeOf(accepted), secret: ForeignApps.Secret));

        Assert.Equal("invalid_client", await StoryClient.ErrorAsync(without));
        Assert.True(tokens.TryGetProperty("id_token", out _));
    }

    private StoryClient Client(string scopes) => new(_browser, ForeignApps.Public, ForeignApps.Redirect, scopes);

    private async Task<HttpResponseMessage> DecideAsync(StoryClient client, string decision)
    {
        using var asks = await client.AuthorizeAsync();
        using var decided = await _browser.SubmitAsync(asks.Target(), ("decision", decision));
        return await _browser.GetAsync(decided.Target());
    }

    private async Task RevokeAllAsync()
    {
        const string address = "/compte/autorisations";
        while ((await (await _browser.GetAsync(address)).PageAsync()).QuerySelector("form[method=post]") is not null)
            (await _browser.SubmitAsync(address)).Dispose();
    }

    private static string CodeOf(HttpResponseMessage answer) => QueryHelpers.ParseQuery(new Uri(answer.Target()).Query)["code"].Single()!;
}
