using System.Net;
using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>An administrator reads the register of imports, decides differences and downloads what was changed here.</summary>
[Collection(SharedPortal.Name)]
public sealed class ImportPageTests(PortalProcess portal)
{
    private const string List = "/agents/imports";
    private const string Run = $"{List}/{StubApi.Import}";
    private const string Differences = $"{List}/differences";

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task GetList_Administrator_ShowsEachRunAndTheOpenDifferences()
    {
        using var response = await (await portal.AdministratorAsync()).GetAsync(List);
        var raw = await response.Content.ReadAsStringAsync();
        var page = WebUtility.HtmlDecode(raw);

        Assert.Contains("3 différences attendent une décision", page, StringComparison.Ordinal);
        Assert.Contains("18\u00A0ajouts, 13\u00A0changements, 10\u00A0retraits · 3\u00A0différences", page, StringComparison.Ordinal);
        Assert.Contains("Aucun changement", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>de l’enfance", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRun_Dry_StatesHowToApplyItAndWhatWouldLeave()
    {
        var page = await (await portal.AdministratorAsync()).ReadAsync(Run);

        Assert.Contains("sans --dry-run, avec --allow-disabling 10.", page, StringComparison.Ordinal);
        Assert.Contains("Le compte <span class=\"keep\">PEXEMPLE</span> n’est plus dans les fichiers", page, StringComparison.Ordinal);
        Assert.Contains("Les 3 premiers, sur 30.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_TakeFiles_SendsTheDifferenceThatWasSeen()
    {
        Api.Posted.Clear();
        using var response = await (await portal.AdministratorAsync()).FillAsync(
            Differences, "Prendre celle des fichiers\u00A0: Madame Nathalie EXEMPLE", ("decision", ["fichiers"]));

        Assert.Equal($"{Differences}?fait=fichiers", response.Headers.Location?.OriginalString);
        var sent = Assert.Single(Api.Posted).As<DecideImportDifferenceRequest>();
        Assert.Equal(
            (ImportFact.Address, ImportDecision.TakeFiles, StubApi.Household), (sent.Fact, sent.Decision, sent.HouseholdId));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 5, 0, 0, TimeSpan.Zero), sent.SeenAt);
    }

    [Fact]
    public async Task Decide_ChangedMeanwhile_ShowsWhy()
    {
        using var response = await (await portal.AdministratorAsync()).FillAsync(
            Differences, "C’est noté\u00A0: Monsieur Karim EXEMPLE");

        Assert.Contains("Cette différence a changé.", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Day_IsAFile()
    {
        using var response = await (await portal.AdministratorAsync()).GetAsync($"{List}/modifications?depuis=2026-11-03");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("F001;2026-11-03", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demain")]
    [InlineData("2199-01-01")]
    public async Task Download_NoPastDay_LeadsBackToTheFormWithIt(string day)
    {
        var administrator = await portal.AdministratorAsync();
        using var response = await administrator.GetAsync($"{List}/modifications?depuis={day}");
        var form = response.Headers.Location!.OriginalString.Split('#')[0];

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("Indiquez une date passée", await administrator.ReadAsync(form), StringComparison.Ordinal);
    }
}
