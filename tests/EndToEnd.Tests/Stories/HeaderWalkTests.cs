using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;
using static EspaceFamille.EndToEnd.Tests.Stories.PortalRoutes;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// What every page of the portal and of the sign-in tells browsers, to nobody, to a family and to an agent; found or not.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class HeaderWalkTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<HeaderWalkTests>();
    private const string Policy = "content-security-policy";
    private static readonly string[] SignInPages =
    [
        "/compte/connexion", "/compte/cle", "/compte/code", "/compte/deconnexion", "/compte/creation", "/compte/creation/identite",
        "/compte/activation", "/compte/activation/renvoi", "/compte/inconnu",
        "/compte/mot-de-passe-oublie", "/compte/identifiant-oublie", "/compte/compte-bloque", "/compte/nouveau-mot-de-passe",
        "/compte/deblocage", "/compte/invitation", "/compte/compte-ouvert",
    ];

    private static APIRequestContextOptions AsABrowser =>
        new() { MaxRedirects = 0, Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept"] = "text/html" } };

    [Fact]
    public async Task Get_SignedOut_HasSecurityHeaders()
    {
        var (page, _) = await browser.OpenAsync(system.Address);
        foreach (var path in All.Select(route => Filled(route, "nothing")).Concat(SignInPages))
            AssertGuarded(path, await page.Context.APIRequest.GetAsync(path, AsABrowser));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_SignedIn_HasSecurityHeadersAndIsNotCached(bool agents)
    {
        var visit = await Visit.SignInAsync(system, browser, agents ? Own.StaffLogin() : Own.Household().Mother);
        var routes = All.Where(route => IsOfAgents(route) == agents || Public.Contains(route));
        foreach (var path in routes.Select(route => Filled(route, "nothing")))
        {
            var answer = await visit.Page.Context.APIRequest.GetAsync(path, AsABrowser);
            AssertGuarded(path, answer);
            if (answer.Status < 300 || answer.Status >= 400)
                Assert.True(
                    Of(answer, "cache-control").Any(value => value.Contains("no-store", StringComparison.Ordinal)), $"{path} may be kept");
        }
    }

    private static void AssertGuarded(string path, IAPIResponse answer)
    {
        Assert.True(answer.Status < 500, $"{path} answered {answer.Status}");
        Assert.Equal((path, "nosniff"), (path, Assert.Single(Of(answer, "x-content-type-options"))));
        Assert.Equal((path, "DENY"), (path, Assert.Single(Of(answer, "x-frame-options"))));
        Assert.Equal((path, "strict-origin-when-cross-origin"), (path, Assert.Single(Of(answer, "referrer-policy"))));
        Assert.Contains("camera=()", Assert.Single(Of(answer, "permissions-policy")), StringComparison.Ordinal);
        var policy = Assert.Single(Of(answer, Policy));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(Of(answer, "server"));
        Assert.Empty(Of(answer, "x-powered-by"));
        foreach (var cookie in Of(answer, "set-cookie").Select(value => value.ToUpperInvariant()))
            Assert.True(
                cookie.Contains("; HTTPONLY", StringComparison.Ordinal)
                    && cookie.Contains("; SAMESITE=", StringComparison.Ordinal)
                    && !cookie.Contains("=NONE", StringComparison.Ordinal), $"{path}: {cookie.Split('=')[0]}");
    }

    private static IEnumerable<string> Of(IAPIResponse answer, string name) =>
        answer.HeadersArray.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}
