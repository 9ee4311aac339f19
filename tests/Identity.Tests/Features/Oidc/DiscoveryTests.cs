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
    public async Task Metadata_Always_NamesWhatClientsCanUse()
    {
        using var browser = town.Host.NewBrowser();

        var metadata = await browser.GetFromJsonAsync<JsonElement>("/.well-known/openid-configuration");

        Assert.Equal($"{IdentityHost.Issuer}connect/userinfo", metadata.GetProperty("userinfo_endpoint").GetString());
        var claims = metadata.GetProperty("claims_supported").EnumerateArray().Select(value => value.GetString());
        Assert.Superset(
            new HashSet<string?>(
                ["sub", "auth_time", "sid", "name", "given_name", "family_name", "preferred_username", "title", "role", "household"]),
            claims.ToHashSet());
        var prompts = metadata.GetProperty("prompt_values_supported").EnumerateArray().Select(value => value.GetString());
        Assert.Equal(["consent", "login", "none", "select_account"], prompts.Order(StringComparer.Ordinal));
    }
}
