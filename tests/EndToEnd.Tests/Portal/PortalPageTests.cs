using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class PortalPageTests(PortalProcess portal)
{
    [Fact]
    public async Task GetHome_Visitor_IsWelcomedAndOfferedToSignIn()
    {
        var page = await portal.Visitor().ReadAsync("/");

        Assert.Contains("Bienvenue sur votre Espace Famille", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/connexion\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequests_Family_ShowsEachStateInWords()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        var page = await visitor.ReadAsync("/demandes");

        Assert.Contains("Absence du jeudi 26 au vendredi 27 novembre 2026", page, StringComparison.Ordinal);
        Assert.Contains("À l’étude", page, StringComparison.Ordinal);
        Assert.Contains("Coline", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequest_RefusedAbsence_ShowsTheReasonAndEncodesTheComment()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        using var response = await visitor.GetAsync("/demandes/1");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("<dt>Enfant</dt><dd>Charlotte</dd>", page, StringComparison.Ordinal);
        Assert.Contains("pas lisible", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequest_DocumentNoLongerAvailable_NamesItAndTheRemedy()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        var page = await visitor.ReadAsync($"/demandes/{StubApi.Bereft}");

        Assert.Contains("Le justificatif que vous aviez joint n’est plus disponible de notre côté.", page, StringComparison.Ordinal);
        Assert.Contains("Remettez-le à la mairie en indiquant le numéro ABS-2026-000123", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pour le moment", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequest_AnotherHousehold_Returns404()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        using var response = await visitor.GetAsync("/demandes/somebody-elses");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/demandes")]
    public async Task Get_ServiceUnavailable_ShowsTheRestOfThePageAndANotice(string path)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();
        portal.Issuer.Api.IsUnavailable = true;

        using var response = await visitor.GetAsync(path);
        portal.Issuer.Api.IsUnavailable = false;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains("momentanément indisponibles", page, StringComparison.Ordinal);
        Assert.Contains("Bonjour Madame TOULEMONDE", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetHome_Agent_ReadsTheRole()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync("agent");

        Assert.Contains("Agent de la ville", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequests_Agent_IsRefusedInFrench()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync("agent");

        using var response = await visitor.GetAsync("/demandes");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("ne donne pas accès", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nulle-part")]
    [InlineData("/demandes/1/2")]
    public async Task Get_UnknownAddress_IsAFrenchPage(string path)
    {
        using var response = await portal.Visitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("n’existe pas", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/actualites")]
    [InlineData("/actualites/vacances-de-noel")]
    [InlineData("/infos-pratiques")]
    [InlineData("/mentions-legales")]
    [InlineData("/conditions-generales")]
    [InlineData("/donnees-personnelles")]
    [InlineData("/accessibilite")]
    [InlineData("/plan-du-site")]
    [InlineData("/contact")]
    public async Task Get_EveryLinkOfThePage_LeadsSomewhere(string path)
    {
        var visitor = portal.Visitor();
        var page = await visitor.ReadAsync(path);
        var links = page.Split("href=\"")[1..].Select(rest => rest.Split('"')[0])
            // The pages of accounts are identity's.
            .Where(link => link.StartsWith('/') && !link.StartsWith("/compte/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

        foreach (var link in links)
        {
            using var response = await visitor.GetAsync(link);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{link}: {response.StatusCode}");
        }
    }
}

/// <summary>The tests that share one portal.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPortal : ICollectionFixture<PortalProcess>
{
    public const string Name = "portal";
}
