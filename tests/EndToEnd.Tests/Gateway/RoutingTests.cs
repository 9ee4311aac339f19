using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

[Collection(SharedGateway.Name)]
public sealed class RoutingTests(GatewayProcess gateway)
{
    [Theory]
    [InlineData("/api/identity/me", "identity")]
    [InlineData("/api/identity/openapi.json", "identity")]
    [InlineData("/api/reservations/requests", "reservations")]
    [InlineData("/api/documents/households/mine/supporting-documents/1", "documents")]
    [InlineData("/connect/authorize", "identity")]
    [InlineData("/compte/connexion", "identity")]
    [InlineData("/", "portal")]
    [InlineData("/demandes/1", "portal")]
    [InlineData("/.well-known/security.txt", "portal")]
    public async Task Get_KnownPath_ReachesItsService(string path, string service)
    {
        var seen = await gateway.Client.SeenAsync(new HttpRequestMessage(HttpMethod.Get, path).Signed());

        Assert.Equal((service, path), (seen.Service, seen.Path));
    }

    [Theory]
    [InlineData("/connect/token")]
    [InlineData("/compte/connexion")]
    [InlineData("/api/documents/openapi.json")]
    [InlineData("/demandes")]
    public async Task Get_WithoutToken_PassesWhereSignInIsNotAskedFor(string path)
    {
        using var response = await gateway.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("reservations")]
    [InlineData("documents")]
    [InlineData("notifications")]
    public async Task GetApi_WithoutToken_AsksToSignIn(string service)
    {
        using var response = await gateway.Client.GetAsync($"/api/{service}/anything");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Veuillez vous connecter.", await response.ProblemTitleAsync());
    }

    [Fact]
    public async Task GetApi_TokenForAnotherAudience_IsRefused()
    {
        using var response = await gateway.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/api/reservations/requests").Signed("elsewhere"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/metrics", HttpStatusCode.NotFound)]
    [InlineData("/METRICS", HttpStatusCode.NotFound)]
    public async Task Get_OperatorsPath_IsNeverPassedOn(string path, HttpStatusCode expected)
    {
        using var response = await gateway.Client.GetAsync(path);

        Assert.Equal(expected, response.StatusCode);
        Assert.DoesNotContain("\"service\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
