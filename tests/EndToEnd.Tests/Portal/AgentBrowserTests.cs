using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";

    [Theory]
    [InlineData("/")]
    [InlineData("/agents/courriels")]
    [InlineData("/agents/fermetures")]
    [InlineData($"/agents/fermetures/apercu?{StubApi.ClosureQuery}")]
    [InlineData("/agents/fermetures/apercu?motif=&du=2027-02-01")]
    [InlineData("/agents/examens")]
    [InlineData($"/agents/examens/{StubApi.Household}/{StubApi.Waiting}")]
    [InlineData("/agents/foyers")]
    [InlineData("/agents/foyers?nom=martin")]
    [InlineData("/agents/foyers?nom=toul")]
    [InlineData(Home)]
    [InlineData($"{Home}/reservations/{StubApi.Enrolment}")]
    [InlineData($"{Home}/demandes")]
    [InlineData($"{Home}/enfants/child-1")]
    [InlineData($"{Home}/demandes/request-1?envoyee=oui")]
    [InlineData($"{Home}/demandes/absence-1")]
    [InlineData($"{Home}/demandes/{StubApi.ByAgent}?envoyee=oui")]
    [InlineData($"{Home}/absences")]
    [InlineData($"{Home}/comptes")]
    [InlineData($"{Home}/coordonnees/adresse")]
    [InlineData("/agents/courriers")]
    [InlineData("/agents/rattachements")]
    [InlineData($"/agents/rattachements/{StubApi.LinkRequest}")]
    public async Task OpenAgentPage_Phone_IsAccessibleAndFits(string path)
    {
        var page = await OpenAsync(scripts: true);

        await page.GotoAsync(path);

        await Browser.AssertFitAsync(page);
    }

    [Theory]
    [InlineData($"{Home}/reservations/{StubApi.Enrolment}?periode=mois:2026-12-01", "planning?periode=mois:2026-12-01")]
    [InlineData($"{Home}/reservations/{StubApi.Enrolment}", "planning?periode=semaine:2026-12-14")]
    [InlineData($"{Home}/reservations/{StubApi.Enrolment}", "recapitulatif")]
    [InlineData($"{Home}/absences", "jours")]
    public async Task OpenDraftPage_Phone_IsAccessibleAndFits(string form, string step)
    {
        var draft = await (await portal.AgentAsync()).BeginAsync(form);
        var page = await OpenAsync(scripts: true);

        await page.GotoAsync($"{draft}/{step}");

        await Browser.AssertFitAsync(page);
    }

    [Fact]
    public async Task Refuse_WithoutReason_FocusesTheErrorSummary()
    {
        var page = await OpenAsync(scripts: true);
        await page.GotoAsync($"/agents/examens/{StubApi.Household}/{StubApi.Waiting}");

        await page.GetByText("Refuser…").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuser", Exact = true }).ClickAsync();

        await page.Locator("[role=alert]:focus").WaitForAsync();
        await Browser.AssertFitAsync(page);
    }

    [Fact]
    public async Task SendTelephones_WithoutReason_FocusesTheErrorSummary()
    {
        var page = await OpenAsync(scripts: true);
        await page.GotoAsync($"{Home}/coordonnees/telephones?adulte=a1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ces numéros" }).ClickAsync();

        await page.Locator("[role=alert]:focus").WaitForAsync();
        await Browser.AssertFitAsync(page);
    }

    [Fact]
    public async Task Send_RefusedDayWithoutScripts_KeepsTheReason()
    {
        var page = await OpenAsync(scripts: false, "agent-without-scripts");
        await page.GotoAsync($"{Home}/reservations/{StubApi.Enrolment}?periode=mois:2026-12-01");

        await page.GetByRole(AriaRole.Button, new() { Name = "Commencer" }).ClickAsync();
        await page.CheckAsync("input[value='2026-12-16']");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await page.FillAsync("#motifAgent", "Appel de la mère");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la demande" }).ClickAsync();

        await page.GetByText("Ce jour est déjà réservé.").WaitForAsync();
        Assert.Equal("Appel de la mère", await page.InputValueAsync("#motifAgent"));
    }

    private async Task<IPage> OpenAsync(bool scripts, string account = "account")
    {
        var agent = await portal.AgentAsync(account);
        var (page, _) = await browser.OpenAsync(portal.Address, scripts);
        await page.SignInAsync(agent, portal.Address);
        return page;
    }
}
