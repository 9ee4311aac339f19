using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Every page for everyone, in a browser of a small telephone, without scripts and by a visitor who is signed in.</summary>
[Collection(SharedPortal.Name)]
public sealed class PublicPageTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string> Paths =>
    [
        "/", "/?connexion=interrompue", "/actualites", "/actualites/vacances-de-noel", "/infos-pratiques", "/contact", "/mentions-legales",
        "/conditions-generales", "/donnees-personnelles", "/accessibilite", "/plan-du-site",
        "/aide", "/aide/creer-mon-espace", "/aide/mes-coordonnees",
        "/actualites/inconnue",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task OpenPage_Phone_IsAccessibleAndFits(string path)
    {
        var (page, _) = await browser.OpenAsync(portal.Address);

        await page.GotoAsync(path);

        await Browser.AssertFitAsync(page);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }

    [Theory]
    [InlineData("family")]
    [InlineData("agent")]
    public async Task OpenPage_SignedInOnAPhone_IsAccessibleAndFits(string role)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(role);
        var (page, _) = await browser.OpenAsync(portal.Address);
        await page.SignInAsync(visitor, portal.Address);

        foreach (var path in new[] { "/", "/actualites", "/plan-du-site" })
        {
            await page.GotoAsync(path);
            await Browser.AssertFitAsync(page);
        }
    }

    [Fact]
    public async Task Get_SignedIn_HasGreetingAndMenuOnEveryPage()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        var page = await visitor.ReadAsync("/infos-pratiques");
        var ways = page.Split("<nav class=\"ways\"")[1].Split("</nav>")[0];

        Assert.All(
            ["Mon accueil", "Actualités", "aria-current=\"page\">Infos pratiques"],
            way => Assert.Contains(way, ways, StringComparison.Ordinal));
        Assert.Contains("Bonjour Madame TOULEMONDE", page, StringComparison.Ordinal);
        Assert.Contains("Dernière connexion le mardi 24 novembre 2026 à 18\u00A0h\u00A055", page, StringComparison.Ordinal);
        Assert.Contains("Se déconnecter", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("family", "/demandes")]
    [InlineData("agent", "/agents/")]
    public async Task GetSiteMap_OtherRoles_ListsNoAgentPages(string role, string theirs)
    {
        var (family, agent, nobody) = (portal.Visitor(), portal.Visitor(), portal.Visitor());
        await family.SignInAsync();
        await agent.SignInAsync("agent");

        foreach (var visitor in new[] { family, agent, nobody }.Where(visitor => visitor != (role == "family" ? family : agent)))
            Assert.DoesNotContain($"href=\"{theirs}", await visitor.ReadAsync("/plan-du-site"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownPage_IsAnErrorPageInTheTownsTheme()
    {
        using var response = await portal.Visitor().GetAsync("/actualites/inconnue");
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("/theme.css", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/plan-du-site\"", page, StringComparison.Ordinal);
    }
}
