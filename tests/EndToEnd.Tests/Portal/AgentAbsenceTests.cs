using System.Net;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentAbsenceTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";
    private const string Days = $"{Home}/absences/jours?enfant=child-1";
    private const string Motive = $"{Home}/absences/justificatif";
    private const string Recap = $"{Home}/absences/recapitulatif";
    private const string Send = "Envoyer la déclaration";
    private static readonly (string, string[]) Continue = ("aller", ["continuer"]);
    private static readonly (string, string[])[] Dates = [("dates", ["fromTo"]), ("du", ["2026-12-14"]), ("au", ["2026-12-15"])];

    [Fact]
    public async Task GetDays_FromTheHousehold_OffersTheEnrolments()
    {
        var agent = await portal.AgentAsync("agent-who-reads");

        Assert.Contains(Days, await agent.ReadAsync(Home), StringComparison.Ordinal);
        var page = await agent.ReadAsync(Days);

        Assert.Contains("L’absence de Charlotte", page, StringComparison.Ordinal);
        Assert.Contains("Vous agissez à la place de la famille", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{StubApi.Enrolment}\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_Dates_ShowsTheDaysAndDeclaresNothing()
    {
        var agent = await portal.AgentAsync("agent-who-previews");

        using var response = await agent.FillAsync(Days, "Continuer", [.. Dates, ("aller", ["apercu"])]);

        Assert.Contains("lundi 14 décembre", await response.TextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/preview", portal.Issuer.Api.Posted.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declare_AllSteps_PostsOneDeclarationWithReasonAndLeadsToTheRequest()
    {
        var agent = await portal.AgentAsync("agent-who-declares");
        using var days = await agent.FillAsync(Days, "Continuer", [.. Dates, Continue]);
        Assert.Equal(Motive, days.Headers.Location!.OriginalString);
        Assert.Contains("sur papier", await agent.ReadAsync(Motive), StringComparison.Ordinal);
        using var motive = await agent.FillAsync(Motive, "Continuer", ("motif", ["childIllness"]), ("commentaire", ["Fièvre"]), Continue);
        Assert.Equal(Recap, motive.Headers.Location!.OriginalString);

        using var response = await agent.FillAsync(Recap, Send, ("motifAgent", ["Appel de la mère"]));

        var call = portal.Issuer.Api.Posted.Last();
        var declaration = call.As<DeclareAbsenceRequest>();
        Assert.Equal(("child-1", "enrolment-1", "Fièvre", "Appel de la mère"),
            (declaration.ChildId, Assert.Single(declaration.EnrolmentIds), declaration.Comment, declaration.OnBehalf!.Reason));
        Assert.Equal(
            (new(2026, 12, 14), new DateOnly(2026, 12, 15), AbsenceReason.ChildIllness),
            (declaration.From, declaration.To, declaration.Reason));
        Assert.Empty(declaration.Receipts!);
        Assert.True(Guid.TryParse(call.Key, out _));
        var page = await agent.ReadAsync(response.Headers.Location!.OriginalString);
        Assert.Contains("À prévenir par courrier ou téléphone.", page, StringComparison.Ordinal);
        Assert.Contains($"/agents/examens/{StubApi.Household}/{StubApi.ByAgent}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declare_EmptySteps_ShowsErrorsAtTheirFieldsAndPostsNothing()
    {
        var agent = await portal.AgentAsync("agent-who-forgets");
        var before = portal.Issuer.Api.Posted.Count;

        using var days = await agent.FillAsync(Days, "Continuer", ("inscriptions", []), ("dates", ["fromTo"]), Continue);

        var page = await days.TextAsync();
        Assert.Contains("Choisissez au moins une inscription.", page, StringComparison.Ordinal);
        foreach (var field in new[] { "du", "au" })
            Assert.Contains($"id=\"{field}-erreur\">Indiquez une date", page, StringComparison.Ordinal);
        Assert.Equal(before, portal.Issuer.Api.Posted.Count);
        using var dated = await agent.FillAsync(Days, "Continuer", [.. Dates, Continue]);
        using var motive = await agent.FillAsync(Motive, "Continuer", Continue);
        Assert.Contains("id=\"motif-erreur\">Choisissez le motif de l’absence.", await motive.TextAsync(), StringComparison.Ordinal);
        using var chosen = await agent.FillAsync(Motive, "Continuer", ("motif", ["childIllness"]), Continue);
        using var sent = await agent.FillAsync(Recap, Send);
        Assert.Contains("id=\"motifAgent-erreur\">Indiquez un motif", await sent.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Issuer.Api.Posted.Skip(before), call => call.Path.EndsWith("/absences", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_NothingReserved_IsAnErrorOfTheDateAndKeepsTheForm()
    {
        using var response = await (await portal.AgentAsync("agent-of-new-year")).FillAsync(
            Days, "Continuer", ("dates", ["fromTo"]), ("du", ["2027-01-01"]), ("au", ["2027-01-01"]), Continue);
        var page = await response.TextAsync();

        Assert.Contains("id=\"du-erreur\">Aucun repas n’est réservé entre ces dates.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2027-01-01\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequest_DeclaredByAnAgent_ShowsTheReasonAsText()
    {
        using var response = await (await portal.AgentAsync()).GetAsync($"{Home}/demandes/{StubApi.ByAgent}");

        Assert.Contains("&lt;b&gt;la m", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Home}/absences/jours?enfant=nobody")]
    [InlineData("/agents/foyers/nobody/absences/jours?enfant=child-1")]
    [InlineData($"{Home}/absences/piece")]
    public async Task Get_UnknownIdOrFamilyPage_Returns404(string path)
    {
        using var response = await (await portal.AgentAsync()).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
