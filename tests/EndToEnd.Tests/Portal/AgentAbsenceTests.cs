using System.Net;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentAbsenceTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";
    private const string Send = "Envoyer la déclaration";
    private static readonly (string, string[]) Continue = PageDrafts.Continue;
    private static readonly (string, string[])[] Dates = PageDrafts.Days;

    [Fact]
    public async Task Begin_FromTheHousehold_OffersTheChildAlreadyChosen()
    {
        var agent = await portal.AgentAsync("agent-who-reads");

        using var begun = await agent.FillAsync(Home, "Signaler une absence de Charlotte");
        var page = await agent.ReadAsync(begun.Headers.Location!.OriginalString);

        Assert.Contains("Qui est absent, et quand", page, StringComparison.Ordinal);
        Assert.Contains("Vous agissez à la place de la famille", page, StringComparison.Ordinal);
        Assert.Contains("value=\"child-1\" checked", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"inscriptions\" value=\"{StubApi.Enrolment}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_Dates_ShowsTheDaysAndDeclaresNothing()
    {
        var (agent, draft) = await BeginAsync("agent-who-previews");

        using var response = await agent.FillAsync($"{draft}/jours", "Continuer", [.. Dates, ("aller", ["apercu"])]);

        Assert.Contains("lundi 14 décembre", await response.TextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/preview", portal.Issuer.Api.Posted.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declare_AllSteps_PostsOneDeclarationWithReasonAndLeadsToTheRequest()
    {
        var (agent, draft) = await BeginAsync("agent-who-declares");
        using var days = await agent.FillAsync($"{draft}/jours", "Continuer", [.. Dates, Continue]);
        Assert.Equal($"{draft}/justificatif", days.Headers.Location!.OriginalString);
        Assert.Contains("sur papier", await agent.ReadAsync($"{draft}/justificatif"), StringComparison.Ordinal);
        using var motive = await agent.FillAsync(
            $"{draft}/justificatif", "Continuer", ("motif", ["childIllness"]), ("commentaire", ["Fièvre"]), Continue);
        Assert.Equal($"{draft}/recapitulatif", motive.Headers.Location!.OriginalString);

        using var response = await agent.FillAsync($"{draft}/recapitulatif", Send, ("motifAgent", ["Appel de la mère"]));

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
        var (agent, draft) = await BeginAsync("agent-who-forgets");
        var before = portal.Issuer.Api.Posted.Count;

        using var days = await agent.FillAsync($"{draft}/jours", "Continuer", ("enfants", []), ("dates", ["fromTo"]), Continue);

        var page = await days.TextAsync();
        Assert.Contains("<title>Erreur", page, StringComparison.Ordinal);
        Assert.Contains("Choisissez au moins un enfant.", page, StringComparison.Ordinal);
        foreach (var field in new[] { "du", "au" })
            Assert.Contains($"id=\"{field}-erreur\">Indiquez une date", page, StringComparison.Ordinal);
        Assert.Equal(before, portal.Issuer.Api.Posted.Count);
        using var dated = await agent.FillAsync($"{draft}/jours", "Continuer", [.. Dates, Continue]);
        using var motive = await agent.FillAsync($"{draft}/justificatif", "Continuer", Continue);
        Assert.Contains("id=\"motif-erreur\">Choisissez le motif de l’absence.", await motive.TextAsync(), StringComparison.Ordinal);
        using var chosen = await agent.FillAsync($"{draft}/justificatif", "Continuer", ("motif", ["childIllness"]), Continue);
        using var sent = await agent.FillAsync($"{draft}/recapitulatif", Send);
        Assert.Contains("id=\"motifAgent-erreur\">Indiquez un motif", await sent.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Issuer.Api.Posted.Skip(before), call => call.Path.EndsWith("/absences", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_NothingReserved_IsAnErrorOfTheDateAndKeepsTheForm()
    {
        var (agent, draft) = await BeginAsync("agent-of-new-year");
        using var response = await agent.FillAsync(
            $"{draft}/jours", "Continuer", ("dates", ["fromTo"]), ("du", ["2027-01-01"]), ("au", ["2027-01-01"]), Continue);
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
    [InlineData($"{Home}/absences/nothing/jours")]
    [InlineData("/agents/foyers/nobody/absences/nothing/jours")]
    [InlineData($"{Home}/absences/nothing/recapitulatif")]
    public async Task Get_UnknownId_Returns404(string path)
    {
        using var response = await (await portal.AgentAsync()).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<(PortalVisitor Agent, string Draft)> BeginAsync(string account)
    {
        var agent = await portal.AgentAsync(account);
        return (agent, await agent.BeginAsync($"{Home}/absences"));
    }
}
