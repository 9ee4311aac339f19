using Duende.IdentityModel.OidcClient;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Tests.Conformance;

/// <summary>
/// Another hand's client for applications (Duende.IdentityModel.OidcClient) signs in, renews, reads userinfo and signs out.
/// </summary>
[Collection(Documents.Name)]
public sealed class OidcClientTests(DemoTown town) : IDisposable
{
    private readonly HttpClient _http = town.Host.NewBrowser();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Login_PublicForeignClient_SignsInAndConsentsOnce()
    {
        var (client, browser) =
            Client(ForeignApps.Public, ForeignApps.Redirect, "openid profile reservations offline_access", People.Nathalie);
        await ForgetConsentsAsync();

        var login = await client.LoginAsync(new LoginRequest());
        var again = await client.LoginAsync(new LoginRequest());

        Assert.False(login.IsError, login.Error);
        Assert.Equal(["/compte/connexion", "/compte/consentement"], browser.Forms);
        Assert.False(again.IsError, again.Error);
        Assert.Equal("TOULEMONDE", login.User.FindFirst("family_name")!.Value);
    }

    [Fact]
    public async Task Refresh_Twice_RotatesAndRefusesTheReplay()
    {
        var (client, _) = Client("story", StoryClient.Redirect, StoryClient.Scopes, People.Jacques);
        var login = await client.LoginAsync(new LoginRequest());

        var first = await client.RefreshTokenAsync(login.RefreshToken);
        var second = await client.RefreshTokenAsync(first.RefreshToken);
        var replay = await client.RefreshTokenAsync(login.RefreshToken);

        Assert.False(first.IsError || second.IsError, $"{first.Error} {second.Error}");
        Assert.Equal("invalid_grant", replay.Error);
    }

    [Fact]
    public async Task Userinfo_AccessToken_HasTheSubjectOfTheIdentityToken()
    {
        var (client, _) = Client("story", StoryClient.Redirect, StoryClient.Scopes, People.Jacques);
        var login = await client.LoginAsync(new LoginRequest());

        var claims = await client.GetUserInfoAsync(login.AccessToken);

        Assert.False(claims.IsError, claims.Error);
        Assert.Equal(login.User.FindFirst("sub")!.Value, claims.Claims.Single(claim => claim.Type == "sub").Value);
    }

    [Theory]
    [InlineData("max_age", "0")]
    [InlineData("prompt", "login")]
    public async Task Login_FreshSignInRequired_ShowsTheFormAgain(string parameter, string value)
    {
        var (client, browser) = Client("story", StoryClient.Redirect, StoryClient.Scopes, People.Jacques);
        await client.LoginAsync(new LoginRequest());

        var login = await client.LoginAsync(new LoginRequest { FrontChannelExtraParameters = new() { { parameter, value } } });

        Assert.False(login.IsError, login.Error);
        Assert.Equal(["/compte/connexion", "/compte/connexion"], browser.Forms);
    }

    [Fact]
    public async Task Login_PromptNoneWithoutASession_ReturnsLoginRequired()
    {
        var (client, _) = Client("story", StoryClient.Redirect, StoryClient.Scopes, People.Jacques);

        var login = await client.LoginAsync(new LoginRequest { FrontChannelExtraParameters = new() { { "prompt", "none" } } });

        Assert.Equal("login_required", login.Error);
    }

    private (OidcClient Client, ConformanceBrowser Browser) Client(string id, string redirect, string scope, (string, string) person)
    {
        var browser = new ConformanceBrowser(_http, person);
        var options = new OidcClientOptions
        {
            Authority = IdentityHost.Issuer.TrimEnd('/'),
            ClientId = id,
            RedirectUri = redirect,
            Scope = scope,
            Browser = browser,
            LoadProfile = false,
            HttpClientFactory = _ => town.Host.NewBrowser(),
        };
        options.Policy.Discovery.ValidateIssuerName = false;
        options.Policy.Discovery.RequireHttps = false;
        return (new OidcClient(options), browser);
    }

    private async Task ForgetConsentsAsync()
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        var authorizations = scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>();
        await authorizations.RevokeAsync(subject: null, client: null, status: null, type: "permanent");
    }
}
