using System.Net;
using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The page on which an agent prints letters and suspends accounts.</summary>
[Collection(SharedPortal.Name)]
public sealed class HouseholdAccountTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";
    private const string Page = $"{Home}/comptes";
    private const string Reason = "Demande faite au guichet";
    private const string Letter = "Créer et télécharger le courrier : Monsieur Karim TOULEMONDE";

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task GetHousehold_Known_LinksToItsAccounts() => Assert.Contains(
        $"href=\"{Page}\"", await (await portal.AgentAsync()).ReadAsync(Home), StringComparison.Ordinal);

    [Fact]
    public async Task GetAccounts_Known_ShowsStatesAndKeys()
    {
        var page = WebUtility.HtmlDecode(await (await portal.AgentAsync()).ReadAsync(Page));

        foreach (var expected in (string[])
            [
                "Compte ouvert", "Sans compte", "Compte suspendu", "Clé utilisée", "Clé peut servir", "Compte signalé",
                "par Nadia TOULEMONDE", "Son mot de passe ne se change plus par courriel", "Ce foyer a aussi une clé commune",
            ])
            Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Suspendre ce compte : Monsieur Karim", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostLetter_WithAReason_DownloadsThePdf()
    {
        using var response = await PressAsync(Letter, Reason);

        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.EndsWith("/adults/a2/letters", Api.Posted.Last().Path, StringComparison.Ordinal);
        Assert.Equal(Reason, Api.Posted.Last().As<AdultActRequest>().OnBehalf?.Reason);
    }

    [Theory]
    [InlineData("Oui, annuler cette clé : Monsieur Karim TOULEMONDE", "/adults/a2/access-keys/enfance/revocation")]
    [InlineData("Oui, suspendre ce compte : Madame Nadia TOULEMONDE", "/adults/a1/account/disablement")]
    [InlineData("Oui, rouvrir ce compte : Madame Zoé TOULEMONDE", "/adults/a3/account/reopening")]
    [InlineData("Oui, débloquer la connexion : Madame Nadia TOULEMONDE", "/adults/a1/account/unlocking")]
    [InlineData("Oui, j’ai parlé à la famille : Madame Zoé TOULEMONDE", "/adults/a3/account/password-reset")]
    [InlineData("Oui, confirmer ce compte : Monsieur Jules TOULEMONDE", "/adults/a4/link/confirmation")]
    [InlineData("Oui, mettre fin au rattachement : Madame Nadia TOULEMONDE", "/adults/a1/link/end")]
    public async Task PostAct_WithAReason_SendsItAndReturnsToThePage(string button, string path)
    {
        using var response = await PressAsync(button, Reason);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith($"{Page}?fait=", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.EndsWith(path, Api.Posted.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAct_WithoutAReason_ShowsTheErrorInTheFormThatWasSent()
    {
        var before = Api.Posted.Count;

        using var response = await PressAsync("Oui, suspendre ce compte : Madame Nadia TOULEMONDE", "");

        var page = await response.TextAsync();
        Assert.Contains("Indiquez un motif", page, StringComparison.Ordinal);
        Assert.Contains("id=\"motifAgent\"", page, StringComparison.Ordinal);
        Assert.Equal(before, Api.Posted.Count);
    }

    [Theory]
    [InlineData("passport", "?fait=code")]
    [InlineData("", null)]
    public async Task PostLostCode_WithOrWithoutAPaper_IsAnnouncedOrKeepsTheForm(string paper, string? target)
    {
        using var response = await (await portal.AgentAsync()).FillAsync(
            Page, "Oui, annoncer le retrait du code : Madame Nadia TOULEMONDE", ("motifAgent", [Reason]), ("piece", [paper]),
            ("vueLe", ["2026-11-30"]));

        Assert.Equal(target is null ? null : $"{Page}{target}", response.Headers.Location?.OriginalString);
        if (target is null)
            Assert.Contains("Indiquez la pièce", WebUtility.HtmlDecode(await response.TextAsync()), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 30), Api.Posted.Last().As<ResetSecondFactorRequest>().SeenOn);
    }

    [Theory]
    [InlineData("nadia@nouvelle.example", "?fait=courriel")]
    [InlineData("nadia", null)]
    public async Task PostMail_AddressOrNot_IsProposedOrKeepsTheForm(string email, string? target)
    {
        using var response = await (await portal.AgentAsync()).FillAsync(
            Page, "Oui, proposer cette adresse : Madame Nadia TOULEMONDE", ("motifAgent", [Reason]), ("courriel", [email]));

        Assert.Equal(target is null ? null : $"{Page}{target}", response.Headers.Location?.OriginalString);
        if (target is null)
            Assert.Contains("Ce n’est pas une adresse", WebUtility.HtmlDecode(await response.TextAsync()), StringComparison.Ordinal);
        Assert.Equal(email, Api.Posted.Last().As<ProposeMailRequest>().Email);
    }

    private async Task<HttpResponseMessage> PressAsync(string button, string reason) =>
        await (await portal.AgentAsync()).FillAsync(Page, button, ("motifAgent", [reason]));
}
