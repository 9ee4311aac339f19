using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A draft belongs to one form: nothing is inherited, and what is sent is what its page showed.</summary>
[Collection(SharedPortal.Name)]
public sealed class DraftTests(PortalProcess portal)
{
    private const string Planning = $"/reservations/{StubApi.Enrolment}";
    private const string Week = "planning?periode=semaine:2026-12-14";
    private static readonly (string, string[]) Continue = PageDrafts.Continue;

    [Theory]
    [InlineData("family", "somebody-else", "")]
    [InlineData("agent", "owner", "/agents/foyers/household")]
    public async Task Get_DraftOfAnotherAccountOrRole_Returns404(string role, string account, string prefix)
    {
        var draft = await (await portal.FamilyAsync("owner")).BeginAsync("/absences");
        var visitor = portal.Visitor();
        await visitor.SignInAsync(role, account);

        // The page reads nothing but the draft: nothing else can be missing.
        using var response = await visitor.GetAsync($"{prefix}{draft}/abandon");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_DraftOfAnotherEnrolmentOrHousehold_Returns404()
    {
        var agent = await portal.AgentAsync("of-two-households");
        var draft = await agent.BeginAsync($"/agents/foyers/{StubApi.Household}{Planning}");

        foreach (var other in new[]
        {
            draft.Replace(StubApi.Enrolment, StubApi.Centre, StringComparison.Ordinal),
            draft.Replace(StubApi.Household, "mine", StringComparison.Ordinal),
        })
        {
            using var response = await agent.GetAsync($"{other}/planning");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Begin_TwentyFirstDraft_OffersTheOldestToAbandon()
    {
        var family = await portal.FamilyAsync("with-twenty");
        var oldest = await family.BeginAsync("/absences");
        for (var number = 2; number <= 20; number++)
            await family.BeginAsync("/absences");

        using var refused = await family.FillAsync("/absences", "Commencer");
        var page = await refused.TextAsync();

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("Vous avez déjà 20 saisies en cours", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{oldest}/abandon\"", page, StringComparison.Ordinal);
        using var abandoned = await family.FillAsync($"{oldest}/abandon", "Oui, abandonner la saisie");
        Assert.NotEmpty(await family.BeginAsync("/absences"));
    }

    [Fact]
    public async Task GetHome_DraftInProgress_NamesTheChildAndLeadsToItsStep()
    {
        var family = await portal.FamilyAsync("in-progress");
        var untouched = await family.BeginAsync("/absences");
        var draft = await PageDrafts.AbsenceAsync("")(family);

        foreach (var page in new[] { "/", "/absences", Planning })
        {
            var text = await family.ReadAsync(page);
            Assert.Contains("Absence de Charlotte", text, StringComparison.Ordinal);
            Assert.Contains($"href=\"{draft}/recapitulatif\"", text, StringComparison.Ordinal);
            Assert.Contains($"href=\"{draft}/abandon\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain(untouched, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tick_TwoTabsOfOneWeek_KeepsTheDaysOfBoth()
    {
        var family = await portal.FamilyAsync("of-one-week");
        var draft = await family.BeginAsync(Planning);
        var shown = await FormFields.ReadAsync(family, $"{draft}/{Week}", "planning");

        using var first = await family.SubmitAsync($"{draft}/planning", shown.With("jour", "2026-12-14", "2026-12-15"));
        using var second = await family.SubmitAsync($"{draft}/planning", shown.With("jour", "2026-12-14", "2026-12-16"));

        var page = await family.ReadAsync($"{draft}/{Week}");
        foreach (var day in new[] { "2026-12-15", "2026-12-16" })
            Assert.Contains($"value=\"{day}\" checked", page, StringComparison.Ordinal);
        Assert.Contains("2\u00A0jours ajoutés", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TickOneDay_LateAutosaveOfAnOlderPage_IsNotTaken()
    {
        var family = await portal.FamilyAsync("who-is-late");
        var draft = await family.BeginAsync(Planning);
        var shown = await FormFields.ReadAsync(family, $"{draft}/{Week}", "planning");
        var late = shown.With("jour", "2026-12-15").With("coche", "true");
        using var ticked = await family.SubmitAsync($"{draft}/planning?handler=Jour", late);
        Assert.Contains("value=\"2026-12-15\" checked", await ticked.TextAsync(), StringComparison.Ordinal);
        var newer = await FormFields.ReadAsync(family, $"{draft}/{Week}", "planning");
        using var unticked = await family.SubmitAsync($"{draft}/planning", newer.With("jour", "2026-12-14"));

        using var again = await family.SubmitAsync($"{draft}/planning?handler=Jour", late);

        var page = await again.TextAsync();
        Assert.DoesNotContain("value=\"2026-12-15\" checked", page, StringComparison.Ordinal);
        Assert.Contains("mardi 15 décembre. Ces jours sont restés", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveComment_OlderPage_IsRefusedAndKeepsTheNewerComment()
    {
        var family = await portal.FamilyAsync("who-types");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var shown = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        var url = $"{draft}/justificatif?handler=Commentaire";

        using var saved = await family.SubmitAsync(url, shown.With("commentaire", "Fièvre\r\ndepuis hier"));
        using var late = await family.SubmitAsync(url, shown.With("commentaire", "Ancien texte"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (saved.StatusCode, late.StatusCode));
        Assert.Contains("Fièvre\ndepuis hier</textarea>", await family.ReadAsync($"{draft}/justificatif"), StringComparison.Ordinal);
        Assert.Contains("<dd class=\"kept\">Fièvre\ndepuis hier</dd>",
            await family.ReadAsync($"{draft}/recapitulatif"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ReloadedPageWithAnOlderComment_KeepsTheNewerOne()
    {
        var family = await portal.FamilyAsync("who-reloads");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var shown = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        using var saved = await family.SubmitAsync(
            $"{draft}/justificatif?handler=Commentaire", shown.With("commentaire", "Fièvre depuis hier"));

        using var reloaded = await family.SubmitAsync($"{draft}/justificatif", shown.With("commentaire", "").With("aller", "continuer"));

        Assert.Contains("Fièvre depuis hier", await family.ReadAsync($"{draft}/recapitulatif"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EveryStep_WritesNothing()
    {
        var family = await portal.FamilyAsync("who-looks");
        var absence = await PageDrafts.AbsenceAsync("")(family);
        var planning = await PageDrafts.PlanningAsync(Planning)(family);
        var before = await StoredDrafts.ReadAsync(portal, "who-looks");

        foreach (var path in new[]
        {
            $"{absence}/jours", $"{absence}/justificatif", $"{absence}/recapitulatif", $"{absence}/abandon", "/absences?enfant=child-2",
            $"{planning}/{Week}", $"{planning}/planning?tard=2026-12-14&ailleurs=2026-12-16", $"{planning}/periodicite",
            $"{planning}/recapitulatif", $"{planning}/abandon", Planning,
        })
        {
            using var page = await family.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, page.StatusCode));
        }

        Assert.Equal(before, await StoredDrafts.ReadAsync(portal, "who-looks"));
    }

    [Theory]
    [InlineData("justificatif", "Choisissez d’abord l’enfant et les jours")]
    [InlineData("recapitulatif", "Choisissez d’abord l’enfant et les jours")]
    public async Task Get_StepTooEarly_NamesWhatIsMissing(string step, string sentence)
    {
        var family = await portal.FamilyAsync("who-jumps");
        var draft = await family.BeginAsync("/absences");

        var page = await family.ReadAsync($"{draft}/{step}");

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{draft}/jours\"", page, StringComparison.Ordinal);
    }
}
