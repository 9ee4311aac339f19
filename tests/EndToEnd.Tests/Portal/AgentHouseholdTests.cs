using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentHouseholdTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";

    [Theory]
    [InlineData("", "numéro de foyer ou de demande")]
    [InlineData("?nom=abs-2026-000404", "Aucun foyer ne correspond")]
    [InlineData("?nom=toul", "Madame Nadia TOULEMONDE et Monsieur Karim TOULEMONDE")]
    [InlineData("?nom=toul", "foyer nº\u00A0FOYER-12")]
    [InlineData("?nom=t", "1\u00A0foyer trouvé")]
    [InlineData("?nom=zz", "Aucun foyer ne correspond à «\u00A0zz\u00A0».")]
    [InlineData("?nom=", "Saisissez de 1 à 8 mots")]
    [InlineData("?nom=martin", "href=\"/agents/foyers?nom=martin&suite=household-1\">Foyers suivants")]
    [InlineData("?nom=martin&suite=household-1", "href=\"/agents/foyers?nom=martin\">Revenir aux premiers")]
    public async Task Search_FirstLetters_ListsTheHouseholds(string query, string expected)
    {
        var page = await (await portal.AgentAsync()).ReadAsync($"/agents/foyers{query}");

        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_NumberOfARequest_OpensItsHousehold()
    {
        using var response = await (await portal.AgentAsync()).GetAsync("/agents/foyers?nom=abs-2026-000123");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(Home, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task GetHousehold_Known_ShowsItsPeopleEnrolmentsAndRequests()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(Home);

        Assert.Contains("12 rue des Lilas", page, StringComparison.Ordinal);
        Assert.Contains("A un compte", page, StringComparison.Ordinal);
        Assert.Contains("Sans compte", page, StringComparison.Ordinal);
        Assert.Contains("Restauration scolaire", page, StringComparison.Ordinal);
        Assert.Contains($"{Home}/reservations/{StubApi.Enrolment}", page, StringComparison.Ordinal);
        Assert.Contains($"{Home}/demandes/absence-1", page, StringComparison.Ordinal);
        Assert.Contains($"{Home}/demandes\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequest_MadeByAnAgent_ShowsTheReasonAsText()
    {
        using var response = await (await portal.AgentAsync()).GetAsync($"{Home}/demandes/request-1");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("RES-2026-000045", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;la m", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequest_Absence_LinksToItsReview()
    {
        var page = await (await portal.AgentAsync()).ReadAsync($"{Home}/demandes/absence-1");

        Assert.Contains("Absence du jeudi 26 au vendredi 27 novembre 2026", page, StringComparison.Ordinal);
        Assert.Contains($"/agents/examens/{StubApi.Household}/absence-1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequests_OfTheHousehold_PagesThem()
    {
        var page = await (await portal.AgentAsync()).ReadAsync($"{Home}/demandes");

        Assert.Contains("Demandes du foyer", page, StringComparison.Ordinal);
        Assert.Contains($"{Home}/demandes/absence-1", page, StringComparison.Ordinal);
        Assert.Contains($"{Home}/demandes?suite=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/agents/foyers/nobody")]
    [InlineData($"{Home}/demandes/nothing")]
    [InlineData($"{Home}/reservations/nothing")]
    [InlineData($"{Home}/enfants/nothing")]
    [InlineData($"{Home}/famille/nothing")]
    [InlineData($"{Home}/coordonnees/telephones")]
    [InlineData($"{Home}/coordonnees/telephones?adulte=nobody")]
    [InlineData($"{Home}/coordonnees/telephones?enfant=nobody")]
    [InlineData("/agents/foyers/nobody/coordonnees/telephones?adulte=a1")]
    [InlineData("/agents/foyers/nobody/coordonnees/adresse")]
    [InlineData($"/agents/foyers/nobody/reservations/{StubApi.Enrolment}")]
    public async Task Get_UnknownId_Returns404(string path)
    {
        using var response = await (await portal.AgentAsync()).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
