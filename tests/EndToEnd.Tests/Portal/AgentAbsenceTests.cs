using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentAbsenceTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubAgentApi.Household}";
    private const string Form = $"{Home}/absences/child-1";
    private const string Declare = "Déclarer l’absence";
    private static readonly (string, string[])[] Whole =
        [("du", ["2026-12-14"]), ("au", ["2026-12-15"]), ("raison", ["childIllness"]), ("commentaire", ["Fièvre"]), ("motif", ["Appel de la mère"])];

    [Fact]
    public async Task GetForm_FromTheHousehold_OffersTheEnrolmentsAndSaysWhatPaperMeans()
    {
        var agent = await portal.AgentAsync();

        Assert.Contains(Form, await agent.ReadAsync(Home), StringComparison.Ordinal);
        var page = await agent.ReadAsync(Form);

        Assert.Contains("Signaler une absence de Charlotte", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{StubAgentApi.Enrolment}\" checked", page, StringComparison.Ordinal);
        Assert.Contains("sur papier", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_Dates_ShowsTheDaysKeepsTheFormAndDeclaresNothing()
    {
        using var response = await (await portal.AgentAsync()).FillAsync(Form, Declare, [.. Whole, ("aller", ["apercu"])]);
        var page = await TextOf(response);

        Assert.Contains("lundi 14 décembre 2026", page, StringComparison.Ordinal);
        Assert.Contains("Appel de la mère</textarea>", page, StringComparison.Ordinal);
        Assert.EndsWith("/preview", portal.Issuer.Agents.Posted.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declare_Whole_IsSentOnceUnderAKeyAndLeadsToTheRequest()
    {
        var agent = await portal.AgentAsync();

        using var response = await agent.FillAsync(Form, Declare, Whole);

        var call = portal.Issuer.Agents.Posted.Last();
        Assert.Equal(
            """{"childId":"child-1","enrolmentIds":["enrolment-1"],"from":"2026-12-14","to":"2026-12-15","reason":"childIllness","comment":"Fi\u00E8vre","agentReason":"Appel de la m\u00E8re"}""",
            call.Body);
        Assert.True(Guid.TryParse(call.Key, out _));
        var page = await agent.ReadAsync(response.Headers.Location!.OriginalString);
        Assert.Contains("À prévenir par courrier ou téléphone.", page, StringComparison.Ordinal);
        Assert.Contains($"/agents/examens/{StubAgentApi.ByAgent}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declare_Empty_SaysWhatIsMissingAtEachFieldAndSendsNothing()
    {
        var before = portal.Issuer.Agents.Posted.Count;

        using var response = await (await portal.AgentAsync()).FillAsync(Form, Declare, ("inscriptions", []), ("commentaire", ["Fièvre"]));
        var page = await TextOf(response);

        foreach (var sentence in new[] { "Choisissez au moins une inscription.", "id=\"du-erreur\">Indiquez une date", "id=\"au-erreur\">Indiquez une date", "Choisissez le motif de l’absence.", "id=\"motif-erreur\">Dites pourquoi" })
            Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains("Fièvre</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(before, portal.Issuer.Agents.Posted.Count);
    }

    [Fact]
    public async Task Declare_Refused_SaysSoAtTheFieldAndKeepsTheForm()
    {
        (string, string[])[] late = [("du", ["2027-01-01"]), ("au", ["2027-01-01"]), .. Whole[2..]];

        using var response = await (await portal.AgentAsync()).FillAsync(Form, Declare, late);
        var page = await TextOf(response);

        Assert.Contains("id=\"du-erreur\">Aucun repas n’est réservé entre ces dates.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"childIllness\" checked", page, StringComparison.Ordinal);
        Assert.Contains("Appel de la mère</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequest_DeclaredByAnAgent_ShowsTheReasonAsText()
    {
        using var response = await (await portal.AgentAsync()).GetAsync($"{Home}/demandes/{StubAgentApi.ByAgent}");

        Assert.Contains("&lt;b&gt;la m", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Home}/absences/nobody")]
    [InlineData("/agents/foyers/nobody/absences/child-1")]
    public async Task GetForm_UnknownId_DoesNotExist(string path)
    {
        using var response = await (await portal.AgentAsync()).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<string> TextOf(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
