using System.Net;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A draft belongs to one form: nothing is inherited, and what is sent is what its page showed.</summary>
[Collection(SharedPortal.Name)]
public sealed class DraftTests(PortalProcess portal)
{
    private const string Planning = $"/reservations/{StubApi.Enrolment}";
    private const string Week = "planning?periode=semaine:2026-12-14";
    private const string Send = "Envoyer la déclaration";
    private static readonly (string, string[]) Continue = PageDrafts.Continue;

    [Fact]
    public async Task Send_OtherTabBeganForASister_DeclaresTheShownChildWithItsOwnReason()
    {
        var family = await FamilyAsync("two-tabs");
        var first = await PageDrafts.AbsenceAsync("")(family);
        var second = await family.BeginAsync("/absences?enfant=child-2");
        var days = await family.ReadAsync($"{second}/jours");
        Assert.DoesNotContain("value=\"child-1\" checked", days, StringComparison.Ordinal);
        using var filled = await family.FillAsync(
            $"{second}/jours", "Continuer", ("dates", ["fromTo"]), ("du", ["2026-12-14"]), ("au", ["2026-12-14"]), Continue);

        Assert.DoesNotContain("Grève", await family.ReadAsync($"{second}/justificatif"), StringComparison.Ordinal);
        using var sent = await family.FillAsync($"{first}/recapitulatif", Send);

        var declaration = portal.Issuer.Api.Posted.Last().As<DeclareAbsenceRequest>();
        Assert.Equal(
            ("child-1", AbsenceReason.TeacherAbsence, "Grève"), (declaration.ChildId, declaration.Reason, declaration.Comment));
    }

    [Theory]
    [InlineData("family", "somebody-else", "")]
    [InlineData("agent", "owner", $"/agents/foyers/{StubApi.Household}")]
    public async Task Get_DraftOfAnotherAccountOrRole_Returns404(string role, string account, string prefix)
    {
        var draft = await (await FamilyAsync("owner")).BeginAsync("/absences");
        var visitor = portal.Visitor();
        await visitor.SignInAsync(role, account);

        using var response = await visitor.GetAsync($"{prefix}{draft}/jours");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_DraftOfAnotherEnrolmentOrHousehold_Returns404()
    {
        var agent = await portal.AgentAsync("of-two-households");
        var draft = await agent.BeginAsync($"/agents/foyers/{StubApi.Household}{Planning}");

        foreach (var other in new[]
        {
            draft.Replace(StubApi.Enrolment, "enrolment-2", StringComparison.Ordinal),
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
        var family = await FamilyAsync("with-twenty");
        var oldest = await family.BeginAsync("/absences");
        for (var number = 2; number <= 20; number++)
            await family.BeginAsync("/absences");

        using var refused = await family.FillAsync("/absences", "Commencer");
        var page = await refused.TextAsync();

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("Vous avez déjà 20 saisies en cours", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{oldest}/abandon\"", page, StringComparison.Ordinal);
        using var abandoned = await family.FillAsync($"{oldest}/abandon", "Oui, abandonner");
        Assert.NotEmpty(await family.BeginAsync("/absences"));
    }

    [Fact]
    public async Task GetHome_DraftInProgress_NamesTheChildAndLeadsToItsStep()
    {
        var family = await FamilyAsync("in-progress");
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
        var family = await FamilyAsync("of-one-week");
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
        var family = await FamilyAsync("who-is-late");
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
        var family = await FamilyAsync("who-types");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var shown = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        var url = $"{draft}/justificatif?handler=Commentaire";

        using var saved = await family.SubmitAsync(url, shown.With("commentaire", "Fièvre\r\ndepuis hier"));
        using var late = await family.SubmitAsync(url, shown.With("commentaire", "Ancien texte"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (saved.StatusCode, late.StatusCode));
        Assert.Contains("Fièvre\ndepuis hier</textarea>", await family.ReadAsync($"{draft}/justificatif"), StringComparison.Ordinal);
        Assert.Contains("<dd class=\"lines-kept\">Fièvre\ndepuis hier</dd>",
            await family.ReadAsync($"{draft}/recapitulatif"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EveryStep_WritesNothing()
    {
        var family = await FamilyAsync("who-looks");
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

    [Fact]
    public async Task Send_PressedTwice_ShowsTheRequestAndSendsOneKey()
    {
        var family = await FamilyAsync("who-presses-twice");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var recap = await FormFields.ReadAsync(family, $"{draft}/recapitulatif", null);
        using var first = await family.SubmitAsync($"{draft}/recapitulatif", recap);
        var posted = portal.Issuer.Api.Posted.Count;

        using var second = await family.SubmitAsync($"{draft}/recapitulatif", recap);

        Assert.StartsWith("/demandes/", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await second.TextAsync();
        Assert.Contains("Cette saisie est envoyée", page, StringComparison.Ordinal);
        Assert.Contains("ABS-2026-000123", page, StringComparison.Ordinal);
        Assert.Equal(posted, portal.Issuer.Api.Posted.Count);
    }

    [Fact]
    public async Task Send_NoAnswer_KeepsTheDraftAndItsKey()
    {
        var family = await FamilyAsync("without-answer");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var recap = await FormFields.ReadAsync(family, $"{draft}/recapitulatif", null);
        portal.Issuer.Api.LosesAnswersAfter = 0;
        using var lost = await family.SubmitAsync($"{draft}/recapitulatif", recap);
        portal.Issuer.Api.LosesAnswersAfter = null;
        var first = portal.Issuer.Api.Posted.Last();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);
        Assert.Contains("Votre demande a pu être enregistrée", await lost.TextAsync(), StringComparison.Ordinal);

        using var again = await family.SubmitAsync($"{draft}/recapitulatif", recap);

        Assert.Equal((first.Key, first.Body), (portal.Issuer.Api.Posted.Last().Key, portal.Issuer.Api.Posted.Last().Body));
        Assert.StartsWith("/demandes/", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_DraftChangedInAnotherTab_ShowsItAgainAndPostsNothing()
    {
        var family = await FamilyAsync("of-two-recaps");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var recap = await FormFields.ReadAsync(family, $"{draft}/recapitulatif", null);
        using var changed = await family.FillAsync($"{draft}/justificatif", "Continuer", ("commentaire", ["Autre"]), Continue);
        var posted = portal.Issuer.Api.Posted.Count(call => call.Path.EndsWith("/absences", StringComparison.Ordinal));

        using var response = await family.SubmitAsync($"{draft}/recapitulatif", recap);

        var page = await response.TextAsync();
        Assert.Contains("Cette saisie a changé dans un autre onglet.", page, StringComparison.Ordinal);
        Assert.Contains("Autre", page, StringComparison.Ordinal);
        Assert.Equal(posted, portal.Issuer.Api.Posted.Count(call => call.Path.EndsWith("/absences", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Send_DaysChangedSinceTheRecap_ShowsTheDifferenceAndKeepsTheDraft()
    {
        var family = await FamilyAsync("of-a-changed-recap");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var recap = await FormFields.ReadAsync(family, $"{draft}/recapitulatif", null);
        var api = portal.Issuer.Api;
        (api.Digest, api.PreviewedDays) = ("newer", [new(2026, 12, 15)]);
        using var refused = await family.SubmitAsync($"{draft}/recapitulatif", recap);
        var first = api.Posted.Last(call => call.Path.EndsWith("/absences", StringComparison.Ordinal));
        var page = await refused.TextAsync();
        Assert.Contains("Ce récapitulatif a changé depuis son affichage.", page, StringComparison.Ordinal);
        Assert.Contains("Ajouté\u00A0: mardi 15 décembre 2026, Charlotte", page, StringComparison.Ordinal);
        Assert.Contains("N’est plus concerné\u00A0: lundi 14 décembre 2026, Charlotte", page, StringComparison.Ordinal);

        using var sent = await family.FillAsync($"{draft}/recapitulatif", Send);
        (api.Digest, api.PreviewedDays) = ("digest", [new(2026, 12, 14)]);

        Assert.StartsWith("/demandes/", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("newer", api.Posted.Last().As<DeclareAbsenceRequest>().Digest);
        Assert.NotEqual(first.Key, api.Posted.Last().Key);
    }

    [Fact]
    public async Task Send_TwoChildren_DeclaresEachOnceAndRepeatsTheMissingOneAlone()
    {
        var family = await FamilyAsync("of-two-children");
        var draft = await family.BeginAsync("/absences");
        using var days = await family.FillAsync(
            $"{draft}/jours", "Continuer", [.. PageDrafts.Days[1..], ("enfants", ["child-1", "child-2"]), Continue]);
        using var motive = await family.FillAsync($"{draft}/justificatif", "Continuer", ("motif", ["teacherAbsence"]), Continue);
        var recap = await FormFields.ReadAsync(family, $"{draft}/recapitulatif", null);
        var before = portal.Issuer.Api.Posted.Count;
        portal.Issuer.Api.LosesAnswersAfter = 1;
        using var lost = await family.SubmitAsync($"{draft}/recapitulatif", recap);
        portal.Issuer.Api.LosesAnswersAfter = null;
        Assert.Contains("nº\u00A0<a", await family.ReadAsync($"{draft}/recapitulatif"), StringComparison.Ordinal);

        using var again = await family.SubmitAsync($"{draft}/recapitulatif", recap);

        var sent = portal.Issuer.Api.Posted.Skip(before).Where(call => call.Path.EndsWith("/absences", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["child-1", "child-2", "child-2"], sent.Select(call => call.As<DeclareAbsenceRequest>().ChildId));
        Assert.Equal(sent[1].Key, sent[2].Key);
        Assert.NotEqual(sent[0].Key, sent[1].Key);
        var page = await family.ReadAsync(again.Headers.Location!.OriginalString);
        Assert.Contains("Charlotte : ABS-", page, StringComparison.Ordinal);
        Assert.Contains("Coline : ABS-", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("justificatif", "Choisissez d’abord l’enfant et les jours")]
    [InlineData("recapitulatif", "Choisissez d’abord l’enfant et les jours")]
    public async Task Get_StepTooEarly_NamesWhatIsMissing(string step, string sentence)
    {
        var family = await FamilyAsync("who-jumps");
        var draft = await family.BeginAsync("/absences");

        var page = await family.ReadAsync($"{draft}/{step}");

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{draft}/jours\"", page, StringComparison.Ordinal);
    }

    private async Task<PortalVisitor> FamilyAsync(string account)
    {
        var family = portal.Visitor();
        await family.SignInAsync(account: account);
        return family;
    }
}
