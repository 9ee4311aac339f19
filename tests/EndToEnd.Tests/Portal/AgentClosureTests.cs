using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentClosureTests(PortalProcess portal)
{
    private const string List = "/agents/fermetures";
    private const string Recap = $"{List}/apercu?{StubApi.ClosureQuery}";

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task GetClosures_DecidedOnes_ShowsDaysReasonAndState()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(List);

        Assert.Contains("1-Restaurant Félix Concaret", page, StringComparison.Ordinal);
        Assert.Contains("112\u00A0jours annulés", page, StringComparison.Ordinal);
        Assert.Contains("Importation des fichiers de la ville", page, StringComparison.Ordinal);
        Assert.Contains("Retirée", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRecap_Closure_ShowsWhatWouldBeCancelled()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(Recap);

        Assert.Contains("87\u00A0enfants, 74\u00A0familles.", page, StringComparison.Ordinal);
        Assert.Contains("jeudi 28 janvier 2027 et vendredi 29 janvier 2027", page, StringComparison.Ordinal);
        Assert.Contains("Vous pourrez revenir sur cette décision.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lieu=CONCARET&du=2027-01-28&motif=Travaux", "au-erreur", "Indiquez le dernier jour")]
    [InlineData("lieu=CONCARET&au=2027-01-28&motif=Travaux", "du-erreur", "Indiquez le premier jour")]
    [InlineData("lieu=CONCARET&au=2027-01-28", "motif-erreur", "Indiquez le motif")]
    [InlineData("lieu=CONCARET&du=2027-01-28&au=2027-01-29&motif=", "motif-erreur", "Le motif compte 1 à 100")]
    public async Task GetRecap_IncompleteForm_HasTheErrorAtItsField(string query, string field, string sentence)
    {
        var page = await (await portal.AgentAsync()).ReadAsync($"{List}/apercu?{query}");

        Assert.Contains($"id=\"{field}\">{sentence}", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2027-01-28\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_PreviewThatHolds_SendsItsDigestAndReturnsToTheList()
    {
        using var response = await (await portal.AgentAsync()).FillAsync(Recap, "Fermer ce lieu");

        Assert.Equal(List, response.Headers.Location?.OriginalString);
        Assert.Contains(
            Api.Posted, call => call.Path == "/api/reservations/closures" && call.Body.Contains("digest-110", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decide_PreviewThatChanged_ShowsTheNewOneWithTheDifferences()
    {
        var agent = await portal.AgentAsync();
        Api.ReservedDays = 112;
        using var response = await agent.FillAsync(
            Recap, "Fermer ce lieu", ("empreinte", ["digest-110"]), ("vus", ["2-110-87-73"]));
        Api.ReservedDays = 110;
        var page = await response.TextAsync();

        Assert.Contains("Les réservations ont changé depuis l’affichage", page, StringComparison.Ordinal);
        Assert.Contains("Jours réservés à annuler\u00A0: 112 au lieu de 110", page, StringComparison.Ordinal);
        Assert.Contains("Familles\u00A0: 74 au lieu de 73", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Enfants\u00A0:", page, StringComparison.Ordinal);
        Assert.Contains("name=\"empreinte\" value=\"digest-112\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeBack_Closure_AsksFirstAndIsPosted()
    {
        var agent = await portal.AgentAsync();

        Assert.Contains("<summary>Revenir sur cette décision</summary>", await agent.ReadAsync(List), StringComparison.Ordinal);
        using var response = await agent.FillAsync(List, "Oui, revenir sur cette décision");

        Assert.Equal(List, response.Headers.Location?.OriginalString);
        Assert.Contains(Api.Posted, call => call.Path == "/api/reservations/closures/closure-1/withdrawal");
    }
}
