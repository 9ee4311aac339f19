using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Oidc;

[Collection(Documents.Name)]
public sealed class DiscoveryTests(DemoTown town)
{
    [Theory]
    [InlineData("localhost:8080")]
    [InlineData("127.0.0.1:8081")]
    [InlineData("ailleurs.example")]
    public async Task Metadata_AnyHostHeader_ContainsThePublicAddress(string host)
    {
        using var browser = town.Host.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration");
        request.Headers.Host = host;

        var metadata = await (await browser.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(IdentityHost.Issuer, metadata.GetProperty("issuer").GetString());
        Assert.Equal($"{IdentityHost.Issuer}connect/token", metadata.GetProperty("token_endpoint").GetString());
        Assert.Equal(["S256"], Values("code_challenge_methods_supported"));
        Assert.Equal(["query"], Values("response_modes_supported"));

        IEnumerable<string?> Values(string name) => metadata.GetProperty(name).EnumerateArray().Select(value => value.GetString());
    }

    [Fact]
    public async Task Jwks_Get_ContainsPublicKeysOnly()
    {
        using var browser = town.Host.NewBrowser();

        var keys = await browser.GetFromJsonAsync<JsonElement>("/.well-known/jwks");

        var key = Assert.Single(keys.GetProperty("keys").EnumerateArray());
        Assert.Equal("RS256", key.GetProperty("alg").GetString());
        Assert.False(key.TryGetProperty("d", out _));
    }

    [Fact]
    public async Task EndSession_ByThePortal_RedirectsBackToIt()
    {
        using var browser = town.Host.NewBrowser();
        await browser.SignInAsync(People.Jacques);
        var back = Uri.EscapeDataString($"{IdentityHost.Issuer}signout-callback-oidc");

        var answer = await browser.GetAsync($"/connect/endsession?client_id=portal&post_logout_redirect_uri={back}&state=s");
        var elsewhere = await browser.GetAsync(
            "/connect/endsession?client_id=portal&post_logout_redirect_uri=https%3A%2F%2Failleurs.example%2F");

        var target = answer.Target().Replace("&iss=http%3A%2F%2Flocalhost%3A8080%2F", "", StringComparison.Ordinal);
        Assert.Equal($"{IdentityHost.Issuer}signout-callback-oidc?state=s", target);
        Assert.DoesNotContain("ailleurs.example", elsewhere.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Contains("/compte/connexion", (await new StoryClient(browser).AuthorizeAsync()).Target(), StringComparison.Ordinal);
    }
}
