using EspaceFamille.Contracts;
using EspaceFamille.Identity.Keys;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Api;

/// <summary>Every route, tried by everyone who has no business there.</summary>
[Collection(Documents.Name)]
public sealed class RouteWalkTests(DemoTown town) : IDisposable
{
    /// <summary>A parent's own household is no more theirs to read by its id than another's: that door is the agents'.</summary>
    private static readonly NamedIds Ours = new(ImportedId.Of("account", People.Jacques.Login), ImportedId.Household("F001"), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["household"] = ImportedId.Household("F001"),
    });

    private static readonly Dictionary<string, RouteCase> Cases = new(StringComparer.Ordinal)
    {
        ["GET /api/{documentName}/openapi.json"] = RouteCase.Everyone,
        ["GET /health/live"] = RouteCase.Everyone,
        ["GET /health/ready"] = RouteCase.Everyone,
        ["GET /health/startup"] = RouteCase.Everyone,
        ["GET /metrics"] = RouteCase.Everyone,
        ["GET /compte/connexion"] = RouteCase.Everyone,
        ["GET /compte/code"] = RouteCase.Everyone,
        ["GET /compte/deconnexion"] = RouteCase.Everyone,
        ["GET /compte/logo"] = RouteCase.Everyone,
        ["GET /compte/theme.css"] = RouteCase.Everyone,
        ["GET /connect/authorize"] = RouteCase.Everyone,
        ["POST /connect/authorize"] = RouteCase.Everyone,
        ["POST /connect/token"] = RouteCase.Everyone,
        ["GET /connect/endsession"] = RouteCase.Everyone,
        ["POST /connect/endsession"] = RouteCase.Everyone,
        ["GET /api/identity/me"] = RouteCase.SignedIn,
        ["GET /api/identity/households"] = RouteCase.Agent with { Query = "?name=toule" },
        ["GET /api/identity/households/{household}"] = RouteCase.Agent,
    };

    private readonly HttpClient _client = town.Host.NewBrowser();

    private RouteWalk Walk => new(
        _client, ApiRoutes.Of(town.Host.Services),
        new AccessTokenIssuer(town.Host.Services.GetRequiredService<KeyRing>().Signing[0], IdentityHost.Issuer, "identity"), Cases);

    public void Dispose() => _client.Dispose();

    [Fact]
    public void EveryRoute_HasACase() => Walk.AssertEveryRouteHasACase();

    [Fact]
    public Task EveryRoute_WithoutAGoodToken_IsRefused() => Walk.AssertForgedTokensAreRefusedAsync(Ours);

    [Fact]
    public async Task EveryRoute_InAWrongRole_IsForbiddenAndInTheRightOnePasses()
    {
        await Walk.AssertWrongRolesAreForbiddenAsync(Ours);
        await Walk.AssertOwnIdsAreThereAsync(Ours);
    }
}
