using System.Net;
using EspaceFamille.Documents.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>An administrator edits the list of refusal reasons; agents choose from it.</summary>
[Collection(SharedPortal.Name)]
public sealed class RefusalReasonPageTests(PortalProcess portal)
{
    private const string List = "/agents/motifs";
    private const string Edited = $"{List}/{StubApi.EditedReason}";
    private const string Save = "Enregistrer ce motif";

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task GetReasons_Administrator_ShowsLabelSentenceAndState()
    {
        using var response = await (await portal.AdministratorAsync()).GetAsync(List);
        var raw = await response.Content.ReadAsStringAsync();
        var page = WebUtility.HtmlDecode(raw);

        Assert.Contains("Le justificatif n’était pas lisible.", page, StringComparison.Ordinal);
        Assert.Contains(StubApi.WithdrawnLabel, page, StringComparison.Ordinal);
        Assert.Contains("Modifié 1\u00A0fois", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>signée</b>", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetReason_EditedOne_ShowsItsHistory()
    {
        var page = await (await portal.AdministratorAsync()).ReadAsync(Edited);

        Assert.Contains("« Le justificatif n’était pas signé. », retiré", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains($"reste <span class=\"keep\">{StubApi.EditedReason}</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostReason_Withdrawn_SendsTheVersionThatWasRead()
    {
        Api.Posted.Clear();
        using var response = await (await portal.AdministratorAsync()).FillAsync(
            Edited, Save, ("phrase", ["Signature absente."]), ("retire", ["true"]));

        Assert.Equal($"{List}?fait=oui", response.Headers.Location?.OriginalString);
        var sent = Assert.Single(Api.Posted).As<ChangeRefusalReasonRequest>();
        Assert.Equal((2, "Signature absente.", true), (sent.Version, sent.Sentence, sent.IsWithdrawn));
    }

    [Fact]
    public async Task PostReason_EditedMeanwhile_ShowsTheOtherEditAndSavesOverItOnceSeen()
    {
        var administrator = await portal.AdministratorAsync();
        var path = $"{List}/{StubApi.EditedMeanwhile}";
        var form = await FormFields.ReadAsync(administrator, path, id: null);
        using var outdated = await administrator.SubmitAsync(path, form.With("version", "1").With("phrase", "Ma phrase."));

        var page = await outdated.TextAsync();
        Assert.Contains("Ce motif a été modifié entre-temps", page, StringComparison.Ordinal);
        Assert.Contains("«\u00A0Une autre personne.\u00A0»", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Ma phrase.\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"3\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostReason_Added_IsSentAndConfirmed()
    {
        Api.Posted.Clear();
        var administrator = await portal.AdministratorAsync();
        using var response = await administrator.FillAsync(
            List, "Ajouter ce motif", ("libelle", ["La pièce est coupée"]), ("phrase", ["Le justificatif était coupé."]));

        Assert.Equal($"{List}?fait=oui", response.Headers.Location?.OriginalString);
        Assert.Equal(
            new AddRefusalReasonRequest("La pièce est coupée", "Le justificatif était coupé."),
            Assert.Single(Api.Posted).As<AddRefusalReasonRequest>());
        Assert.Contains("C’est enregistré.", await administrator.ReadAsync($"{List}?fait=oui"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequest_RefusedWithAReasonOfTheTown_ShowsTheSentenceOfTheDecision()
    {
        using var response = await (await portal.FamilyAsync("refused-in-words")).GetAsync($"/demandes/{StubApi.RefusedAbsence}");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("Il manquait la &lt;b&gt;signature&lt;/b&gt;. Les repas", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StubApi.Waiting, "")]
    [InlineData(StubApi.OwnDecision, "/modifier")]
    public async Task GetDecisionForm_TownsList_OffersItWithoutWithdrawnReasons(string review, string form)
    {
        var page = await (await portal.AgentAsync()).ReadAsync($"/agents/examens/{StubApi.Household}/{review}{form}");

        Assert.Contains($"name=\"motif\" value=\"{StubApi.EditedReason}\"", page, StringComparison.Ordinal);
        Assert.Contains("Autre motif, à préciser dans le message", page, StringComparison.Ordinal);
        Assert.DoesNotContain(StubApi.WithdrawnLabel, page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"infected\"", page, StringComparison.Ordinal);
    }
}
