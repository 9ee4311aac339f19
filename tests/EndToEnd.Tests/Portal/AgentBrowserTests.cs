using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Home = $"/agents/foyers/{StubAgentApi.Household}";

    [Theory]
    [InlineData("/")]
    [InlineData("/agents/examens")]
    [InlineData($"/agents/examens/{StubAgentApi.Waiting}")]
    [InlineData("/agents/foyers")]
    [InlineData("/agents/foyers?nom=t")]
    [InlineData("/agents/foyers?nom=toul")]
    [InlineData(Home)]
    [InlineData($"{Home}/inscriptions/{StubAgentApi.Enrolment}?mois=2026-12")]
    [InlineData($"{Home}/demandes/request-1?nouvelle=true")]
    [InlineData($"{Home}/demandes/absence-1")]
    [InlineData($"{Home}/demandes/{StubAgentApi.ByAgent}?nouvelle=true")]
    [InlineData($"{Home}/absences/child-1")]
    public async Task Open_AgentsPageOnAPhone_IsAccessibleAndFits(string path)
    {
        var page = await OpenAsync(scripts: true);

        await page.GotoAsync(path);

        await Browser.AssertFitAsync(page);
    }

    [Fact]
    public async Task Refuse_WithoutReason_TheSummaryTakesTheFocusAndFits()
    {
        var page = await OpenAsync(scripts: true);
        await page.GotoAsync($"/agents/examens/{StubAgentApi.Waiting}");

        await page.Locator("summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuser", Exact = true }).ClickAsync();

        await page.Locator("[role=alert]:focus").WaitForAsync();
        await Browser.AssertFitAsync(page);
    }

    [Fact]
    public async Task Save_RefusedDayWithoutScripts_StaysTickedAndFits()
    {
        var page = await OpenAsync(scripts: false);
        await page.GotoAsync($"{Home}/inscriptions/{StubAgentApi.Enrolment}?mois=2026-12");

        await page.CheckAsync("#jour-2026-12-16");
        await page.FillAsync("#motif", "Appel de la mère");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();

        await page.Locator("#jour-2026-12-16-erreur").WaitForAsync();
        Assert.True(await page.IsCheckedAsync("#jour-2026-12-16"));
        Assert.Equal("Appel de la mère", await page.InputValueAsync("#motif"));
    }

    private async Task<IPage> OpenAsync(bool scripts)
    {
        var agent = await portal.AgentAsync();
        var (page, _) = await browser.OpenAsync(portal.Address, scripts);
        await page.Context.AddCookiesAsync([new() { Name = agent.Session!.Name, Value = agent.Session.Value, Url = portal.Address.AbsoluteUri }]);
        return page;
    }
}
