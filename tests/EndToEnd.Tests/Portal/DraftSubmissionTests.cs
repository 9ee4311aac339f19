using System.Net;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>What is sent is what the recap showed, once.</summary>
[Collection(SharedPortal.Name)]
public sealed class DraftSubmissionTests(PortalProcess portal)
{
    private const string Send = "Envoyer la déclaration";
    private static readonly (string, string[]) Continue = PageDrafts.Continue;

    [Fact]
    public async Task Send_OtherTabBeganForASister_DeclaresTheShownChildWithItsOwnReason()
    {
        var family = await portal.FamilyAsync("two-tabs");
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

    [Fact]
    public async Task Send_PressedTwice_ShowsTheRequestAndSendsOneKey()
    {
        var family = await portal.FamilyAsync("who-presses-twice");
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
        var family = await portal.FamilyAsync("without-answer");
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
    public async Task Send_RefusedBeforeItBegan_SaysThatNothingWasSavedAndKeepsTheForm()
    {
        var family = await portal.FamilyAsync("refused-at-once");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var recap = await FormFields.ReadAsync(family, $"{draft}/recapitulatif", null);
        using var refused = await SubmitUnbegunAsync(family, $"{draft}/recapitulatif", recap);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("Rien n’a été enregistré. Votre saisie est gardée", await refused.TextAsync(), StringComparison.Ordinal);
        using var again = await family.SubmitAsync($"{draft}/recapitulatif", await FormFields.OfAsync(refused, null));
        Assert.StartsWith("/demandes/", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_RefusedBeforeItBeganAfterNoAnswer_SaysThatItMayHaveBeenSaved()
    {
        var family = await portal.FamilyAsync("unanswered-then-refused");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var recap = await FormFields.ReadAsync(family, $"{draft}/recapitulatif", null);
        portal.Issuer.Api.LosesAnswersAfter = 0;
        using var lost = await family.SubmitAsync($"{draft}/recapitulatif", recap);
        portal.Issuer.Api.LosesAnswersAfter = null;

        using var refused =
            await SubmitUnbegunAsync(family, $"{draft}/recapitulatif", await FormFields.OfAsync(lost, null));

        Assert.Contains("Votre demande a pu être enregistrée", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_DraftChangedInAnotherTab_ShowsItAgainAndPostsNothing()
    {
        var family = await portal.FamilyAsync("of-two-recaps");
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
        var family = await portal.FamilyAsync("of-a-changed-recap");
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
        var family = await portal.FamilyAsync("of-two-children");
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

    private async Task<HttpResponseMessage> SubmitUnbegunAsync(PortalVisitor family, string path, FormFields fields)
    {
        portal.Issuer.Api.BeginsNoWrite = true;
        var refused = await family.SubmitAsync(path, fields);
        portal.Issuer.Api.BeginsNoWrite = false;
        return refused;
    }
}
