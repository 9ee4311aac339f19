using AngleSharp.Html.Parser;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class DashboardTests(PortalProcess portal)
{
    [Fact]
    public async Task GetHome_TwoActivitiesInTheWeek_NamesBothWithTheirPlacesAndDays()
    {
        var page = await ReadAsync("family");

        Assert.Contains("Restauration Clsh, Les Pins", page, StringComparison.Ordinal);
        Assert.Contains("Restauration scolaire, École Jean Jaurès", page, StringComparison.Ordinal);
        Assert.Contains("lundi, samedi", page, StringComparison.Ordinal);
        Assert.Contains("mardi\u00A0: absence à l’étude", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetHome_AdultsOfTheSameName_ShowsTheOther()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await ReadAsync("family"));

        Assert.Equal(
            ["/famille/a2", "/famille/a3"], page.QuerySelectorAll("a[href^='/famille/']").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task GetHome_Family_LinksToItsConsentsAtTheIssuer()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await ReadAsync("family"));

        Assert.Equal("Mes applications autorisées", page.QuerySelector(".profile a[href='/compte/autorisations']")!.TextContent);
    }

    [Fact]
    public async Task GetHome_Siblings_HaveDifferentInitials()
    {
        portal.Issuer.Api.HasNoPictures = true;
        var page = await new HtmlParser().ParseDocumentAsync(await ReadAsync("family"));
        portal.Issuer.Api.HasNoPictures = false;

        Assert.Equal(["Ch", "Co"], page.QuerySelectorAll("a[href^='/enfants/'] .avatar").Select(avatar => avatar.TextContent));
    }

    [Fact]
    public async Task GetHome_Agent_ShowsHowManyReviewsWait()
    {
        var page = await ReadAsync("agent");

        Assert.Contains("52\u00A0examens en attente", page, StringComparison.Ordinal);
        Assert.Contains("ABS-2026-000131", page, StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string role)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(role);
        return await visitor.ReadAsync("/");
    }
}
