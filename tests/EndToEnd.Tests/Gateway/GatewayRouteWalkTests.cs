using System.Net;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

/// <summary>Every route of the gateway, tried with every token that is wrong: none of them passes where a token is required.</summary>
[Collection(SharedGateway.Name)]
public sealed class GatewayRouteWalkTests(GatewayProcess gateway)
{
    /// <summary>The documents, the sign-in and the pages: they let everyone through, and look for themselves.</summary>
    private static readonly string[] ForEveryone =
    [
        "documents-openapi", "events-contract", "identity-openapi", "issuer-keys", "issuer-metadata", "notifications-openapi",
        "partners-openapi", "portal",
        "portal-added-piece", "portal-address", "portal-child-photo", "portal-link-piece", "portal-own-photo", "portal-piece",
        "portal-space-document", "portal-space-file", "reservations-openapi", "sign-in", "sign-in-pages",
    ];

    private static readonly string[] WithAToken =
    [
        "documents-account-files", "documents-account-upload", "documents-api", "documents-child-picture", "documents-files",
        "documents-own-picture", "documents-space-file", "documents-space-upload", "documents-upload", "identity-api", "notifications-api",
        "partners-api", "reservations-api",
    ];

    [Fact]
    public void Routes_All_AreAnonymousOrRequireAToken()
    {
        Assert.Equal(ForEveryone, Names("anonymous"));
        Assert.Equal(WithAToken, Names("signed-in"));
        Assert.Equal(ForEveryone.Length + WithAToken.Length, GatewayRoute.All.Count);
    }

    /// <summary>A token for any of the services passes here, and each service looks for its own name.</summary>
    [Fact]
    public async Task EveryRouteOfTheApi_WithoutAGoodToken_PassesNothingOn()
    {
        var let = new List<string>();
        var forged = ForgedTokens.Of(TestTokens.IssuerFor("reservations"), new Bearer("account", "family", "household"));
        foreach (var route in GatewayRoute.All.Where(route => WithAToken.Contains(route.Name, StringComparer.Ordinal)))
            foreach (var method in route.Verbs)
                foreach (var (what, header) in forged)
                    if (await StatusAsync(method, route.Example, header) is var status and not HttpStatusCode.Unauthorized)
                        let.Add($"{method} {route.Example} with a token that is {what}: {(int)status}");
        Assert.True(let.Count == 0, string.Join('\n', let));
    }

    [Fact]
    public async Task EveryRouteOfTheApi_WithAGoodToken_IsPassedOn()
    {
        foreach (var route in GatewayRoute.All.Where(route => WithAToken.Contains(route.Name, StringComparer.Ordinal)))
            Assert.Contains(
                await StatusAsync(route.Verbs[0], route.Example, Good), new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
    }

    private static string Good => $"Bearer {TestTokens.IssuerFor("reservations").Issue(new Bearer("account", "family", "household"))}";

    private async Task<HttpStatusCode> StatusAsync(string method, string path, string? authorization)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await gateway.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static IEnumerable<string> Names(string policy) =>
        GatewayRoute.All.Where(route => route.Policy == policy).Select(route => route.Name).Order(StringComparer.Ordinal);
}
