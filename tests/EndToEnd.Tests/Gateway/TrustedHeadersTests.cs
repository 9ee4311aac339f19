using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

[Collection(SharedGateway.Name)]
public sealed class TrustedHeadersTests(GatewayProcess gateway)
{
    [Fact]
    public async Task Get_ForgedForwardedHeaders_AreReplacedByTheGatewaysOwn()
    {
        var seen = await gateway.Client.SeenAsync(new HttpRequestMessage(HttpMethod.Get, "/demandes")
            .With("X-Forwarded-For", "203.0.113.7")
            .With("X-Forwarded-Proto", "https")
            .With("X-Forwarded-Host", "evil.example")
            .With("X-Forwarded-Prefix", "/evil")
            .With("Forwarded", "for=203.0.113.7")
            .With("X-Real-IP", "203.0.113.7"));

        Assert.Equal("127.0.0.1", seen.Headers["X-Forwarded-For"]);
        Assert.Equal("http", seen.Headers["X-Forwarded-Proto"]);
        Assert.Equal(gateway.Client.BaseAddress!.Authority, seen.Headers["X-Forwarded-Host"]);
        Assert.Empty(seen.Headers.Keys.Intersect(["Forwarded", "X-Real-IP", "X-Forwarded-Prefix"], StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_PublicHost_IsWhatTheServiceSees()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/compte/connexion");
        request.Headers.Host = "famille.tarnos.example";

        Assert.Equal("famille.tarnos.example", (await gateway.Client.SeenAsync(request)).Host);
    }

    [Theory]
    [InlineData("/api/reservations/requests", false)]
    [InlineData("/demandes", true)]
    public async Task Get_Cookies_ReachPagesButNoApi(string path, bool expected)
    {
        var seen = await gateway.Client.SeenAsync(new HttpRequestMessage(HttpMethod.Get, path).Signed().With("Cookie", "espace=1"));

        Assert.Equal(expected, seen.Headers.ContainsKey("Cookie"));
    }
}
