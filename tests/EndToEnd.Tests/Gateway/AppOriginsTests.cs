using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

/// <summary>Scripts of other sites: those of the configured origins may call the API with a token, and none with cookies.</summary>
[Collection(SharedGateway.Name)]
public sealed class AppOriginsTests(GatewayProcess gateway)
{
    private const string Another = "https://ailleurs.example";

    [Theory]
    [InlineData("/api/reservations/households/mine/requests")]
    [InlineData("/connect/token")]
    [InlineData("/.well-known/openid-configuration")]
    public async Task Preflight_ConfiguredOrigin_IsAllowedWithoutCredentials(string path)
    {
        using var response = await gateway.Client.SendAsync(Preflight(path, GatewayProcess.AppOrigin));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(GatewayProcess.AppOrigin, Of(response, "Access-Control-Allow-Origin"));
        Assert.Contains("Authorization", Of(response, "Access-Control-Allow-Headers"), StringComparison.Ordinal);
        Assert.Null(Of(response, "Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/api/reservations/households/mine/requests", Another)]
    [InlineData("/api/reservations/households/mine/requests", "null")]
    [InlineData("/api/reservations/households/mine/requests", GatewayProcess.AppOrigin + ".evil.example")]
    [InlineData("/demandes", GatewayProcess.AppOrigin)]
    [InlineData("/compte/connexion", GatewayProcess.AppOrigin)]
    [InlineData("/connect/authorize", GatewayProcess.AppOrigin)]
    public async Task Preflight_OtherOriginOrPage_IsNotAllowed(string path, string origin)
    {
        using var response = await gateway.Client.SendAsync(Preflight(path, origin));

        Assert.Null(Of(response, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Get_ConfiguredOrigin_ReadsTheResponseAndTheError()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reservations/households/mine/requests").Signed()
            .With("Origin", GatewayProcess.AppOrigin);
        using var refused = new HttpRequestMessage(HttpMethod.Get, "/api/reservations/households/mine/requests")
            .With("Origin", GatewayProcess.AppOrigin);

        using var answer = await gateway.Client.SendAsync(request);
        using var error = await gateway.Client.SendAsync(refused);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (answer.StatusCode, error.StatusCode));
        Assert.All([answer, error], one => Assert.Equal(GatewayProcess.AppOrigin, Of(one, "Access-Control-Allow-Origin")));
        Assert.All([answer, error], one => Assert.Null(Of(one, "Access-Control-Allow-Credentials")));
    }

    private static HttpRequestMessage Preflight(string path, string origin) => new HttpRequestMessage(HttpMethod.Options, path)
        .With("Origin", origin).With("Access-Control-Request-Method", "POST").With("Access-Control-Request-Headers", "authorization");

    private static string? Of(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
