using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.Features.Oidc.Authorize;

/// <summary>Requests that require a fresh sign-in, or a certain person (OpenID Connect Core, 3.1.2.1).</summary>
[Collection(Documents.Name)]
public sealed class SignInAgainTests(DemoTown town) : IDisposable
{
    private readonly HttpClient _browser = town.Host.NewBrowser();

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("prompt", "login")]
    [InlineData("prompt", "select_account")]
    [InlineData("max_age", "0")]
    [InlineData("max_age", "1")]
    public async Task Authorize_FreshSignInRequired_ShowsTheFormOnceAndThenIssuesACode(string parameter, string value)
    {
        await _browser.SignInAsync(People.Jacques);
        town.Host.Clock.Advance(TimeSpan.FromSeconds(5));
        var required = town.Host.Clock.GetUtcNow().ToUnixTimeSeconds();
        var client = new StoryClient(_browser);

        using var challenge = await client.AuthorizeAsync(parameter, value);
        Assert.Contains("/compte/connexion", challenge.Target(), StringComparison.Ordinal);
        using var signedIn = await _browser.SignInAsync(People.Jacques, challenge.Target());
        town.Host.Clock.Advance(TimeSpan.FromSeconds(5));
        using var answer = await _browser.GetAsync(signedIn.Target());

        var token = await IdentityTokenAsync(client, answer);
        Assert.InRange(token.GetPayloadValue<long>("auth_time"), required, required + 1);
    }

    [Fact]
    public async Task Authorize_AddressAfterASignInOpenedBeforeIt_IsNoFreshSignIn()
    {
        await _browser.SignInAsync(People.Jacques);
        town.Host.Clock.Advance(TimeSpan.FromSeconds(5));

        using var challenge = await new StoryClient(_browser).AuthorizeAsync("max_age", "0");
        var back = QueryHelpers.ParseQuery(new Uri(challenge.Target()).Query)["retour"].ToString();
        using var answer = await _browser.GetAsync(back);

        Assert.Contains("/compte/connexion", answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_MaxAgeNotReached_IssuesACodeWithTheInstantOfTheSignIn()
    {
        var at = town.Host.Clock.GetUtcNow().ToUnixTimeSeconds();
        await _browser.SignInAsync(People.Jacques);
        town.Host.Clock.Advance(TimeSpan.FromMinutes(40));
        var client = new StoryClient(_browser);

        using var answer = await client.AuthorizeAsync("max_age", "3600");

        Assert.Equal(at, (await IdentityTokenAsync(client, answer)).GetPayloadValue<long>("auth_time"));
    }

    [Fact]
    public async Task Refresh_Always_KeepsTheInstantOfTheSignIn()
    {
        var at = town.Host.Clock.GetUtcNow().ToUnixTimeSeconds();
        await _browser.SignInAsync(People.Jacques);
        var client = new StoryClient(_browser);
        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));
        town.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        var renewed = await StoryClient.TokensAsync(await client.RefreshAsync(tokens.GetProperty("refresh_token").GetString()!));

        var token = new JsonWebToken(renewed.GetProperty("id_token").GetString());
        Assert.Equal(at, token.GetPayloadValue<long>("auth_time"));
        Assert.False(string.IsNullOrEmpty(token.GetPayloadValue<string>("sid")));
    }

    [Theory]
    [InlineData(null, "/compte/connexion")]
    [InlineData("none", "error=login_required")]
    public async Task Authorize_TokenOfAnotherPerson_NeverIssuesACodeForThisOne(string? prompt, string expected)
    {
        var hint = await HintOfNadiaAsync();
        await _browser.SignInAsync(People.Jacques);
        var client = new StoryClient(_browser);
        var request = client.Request;
        (request["id_token_hint"], request["prompt"]) = (hint, prompt);

        using var answer = await client.AuthorizeAsync(request);

        Assert.Contains(expected, answer.Target(), StringComparison.Ordinal);
        Assert.DoesNotContain("code=", answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_AnotherPersonThanHintedSignsIn_ReturnsLoginRequired()
    {
        var client = new StoryClient(_browser);
        using var challenge = await client.AuthorizeAsync("id_token_hint", await HintOfNadiaAsync());
        using var signedIn = await _browser.SignInAsync(People.Jacques, challenge.Target());

        using var answer = await _browser.GetAsync(signedIn.Target());

        Assert.StartsWith($"{StoryClient.Redirect}?error=login_required", answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_TokenOfThisPerson_IssuesACode()
    {
        await _browser.SignInAsync(People.Nadia);

        using var answer = await new StoryClient(_browser).AuthorizeAsync("id_token_hint", await HintOfNadiaAsync());

        Assert.StartsWith($"{StoryClient.Redirect}?code=", answer.Target(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openid everything", "openid")]
    [InlineData("openid email profile", "openid profile")]
    public async Task Authorize_UnknownScopes_AreIgnored(string requested, string given)
    {
        await _browser.SignInAsync(People.Jacques);
        var client = new StoryClient(_browser);

        using var answer = await client.AuthorizeAsync("scope", requested);

        Assert.Equal(given, (await TokensAsync(client, answer)).GetProperty("scope").GetString());
    }

    private async Task<string> HintOfNadiaAsync()
    {
        using var elsewhere = town.Host.NewBrowser();
        await elsewhere.SignInAsync(People.Nadia);
        var client = new StoryClient(elsewhere);
        return (await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()))).GetProperty("id_token").GetString()!;
    }

    private static async Task<JsonWebToken> IdentityTokenAsync(StoryClient client, HttpResponseMessage answer) =>
        new((await TokensAsync(client, answer)).GetProperty("id_token").GetString());

    private static async Task<System.Text.Json.JsonElement> TokensAsync(StoryClient client, HttpResponseMessage answer)
    {
        Assert.StartsWith($"{StoryClient.Redirect}?code=", answer.Target(), StringComparison.Ordinal);
        var code = QueryHelpers.ParseQuery(new Uri(answer.Target()).Query)["code"].Single()!;
        return await StoryClient.TokensAsync(await client.ExchangeAsync(code));
    }
}
