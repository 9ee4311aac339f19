using System.Net;
using AngleSharp.Html.Parser;
using EspaceFamille.Documents.Api;
using Xunit;
using static EspaceFamille.EndToEnd.Tests.Portal.PageSpaces;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A family creates, opens, closes and recovers its storage space, without scripts.</summary>
[Collection(SharedPortal.Name)]
public sealed class SpacePageTests(PortalProcess portal)
{
    private const string Chosen = "cinq ours bruns dansent ici";
    private const string Cookie = "espace-stockage";

    [Fact]
    public async Task Create_PasswordAndBox_ShowsTheCodeUntilItIsConfirmed()
    {
        var family = await portal.WithoutSpaceAsync("who-creates-a-space");
        Assert.Contains("vos documents sont perdus", await family.ReadAsync(Home), StringComparison.Ordinal);

        using var created = await CreateAsync(family, Chosen);
        Assert.Equal((HttpStatusCode.Redirect, $"{Home}/code"), (created.StatusCode, created.Headers.Location!.OriginalString));
        var sheet = await new HtmlParser().ParseDocumentAsync(await family.ReadAsync($"{Home}/code"));
        Assert.Equal(StubSpace.Code, string.Join('-', sheet.QuerySelectorAll(".sheet .code li").Select(group => group.TextContent.Trim())));
        Assert.Equal("Groupe n°\u00A03", sheet.QuerySelector("label[for=groupe1]")!.TextContent.Trim());

        using var confirmed = await family.FillAsync($"{Home}/code", "Confirmer mon code", ("groupe1", ["89AB"]), ("groupe2", ["RSTV"]));
        Assert.Equal($"{Home}?fait=code", confirmed.Headers.Location!.OriginalString);
        Assert.DoesNotContain("89AB", await family.ReadAsync($"{Home}/code"), StringComparison.Ordinal);
        Assert.Equal(SpaceState.Ready, portal.Issuer.Api.SpaceOf("who-creates-a-space").State);
    }

    [Theory]
    [InlineData(StubSpace.Weak, StubSpace.Weak, "oui", "motDePasse")]
    [InlineData(Chosen, "autre chose", "oui", "confirmation")]
    [InlineData(Chosen, Chosen, null, "compris")]
    public async Task Create_SomethingWrong_IsRefusedAtItsFieldAndRepeatsNoSecret(
        string password, string confirmation, string? understood, string field)
    {
        var family = await portal.WithoutSpaceAsync($"who-creates-wrongly-{field}");

        using var refused = await CreateAsync(family, password, confirmation, understood);

        var text = await refused.TextAsync();
        var page = await new HtmlParser().ParseDocumentAsync(text);
        Assert.NotNull(page.GetElementById($"{field}-erreur"));
        Assert.DoesNotContain(password, text, StringComparison.Ordinal);
        Assert.DoesNotContain(confirmation, text, StringComparison.Ordinal);
        Assert.Equal(understood is not null, page.GetElementById("compris")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Open_RightPassword_KeepsTheKeyInACookieOfTheSpaceAlone()
    {
        var family = await portal.FamilyAsync("who-opens-a-space");

        using var opened = await family.FillAsync(Home, "Ouvrir mon espace", ("motDePasse", [StubSpace.Password]));

        var header = Assert.Single(
            opened.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith($"{Cookie}={StubSpace.Key};", StringComparison.Ordinal));
        foreach (var attribute in (string[])["httponly", "samesite=strict", $"path={Home}"])
            Assert.Contains($"; {attribute}", header, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", header, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(family.CookiesAt("/demandes"), cookie => cookie.Name == Cookie);
        var page = await family.ReadAsync(Home);
        Assert.Contains("Espace ouvert jusqu’à", page, StringComparison.Ordinal);
        Assert.Contains("Attestation CAF ou MSA", page, StringComparison.Ordinal);
        Assert.Contains("2\u00A0documents sur 50", page, StringComparison.Ordinal);
        Assert.Contains("<progress max=\"50\" value=\"2\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(StubSpace.Key, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_TooManyAttempts_StatesWhenToTryAgain()
    {
        portal.Issuer.Api.SpaceOf("who-guesses").IsThrottled = true;

        using var refused = await (await portal.FamilyAsync("who-guesses"))
            .FillAsync(Home, "Ouvrir mon espace", ("motDePasse", [StubSpace.Password]));

        var text = await refused.TextAsync();
        Assert.Contains("Vous pourrez réessayer à 10\u00A0h\u00A016 et 05\u00A0s", text, StringComparison.Ordinal);
        Assert.DoesNotContain(StubSpace.Password, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fermer mon espace")]
    [InlineData("Se déconnecter")]
    public async Task Close_OpenSpace_ClosesItAndDeletesTheCookie(string button)
    {
        var account = $"who-closes-{button.Length}";
        var family = await portal.OpenSpaceAsync(account);
        Assert.Contains(family.CookiesAt(Home), cookie => cookie.Name == Cookie);

        using var closed = await family.FillAsync(Home, button);

        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.False(portal.Issuer.Api.SpaceOf(account).IsOpen);
        Assert.DoesNotContain(family.CookiesAt(Home), cookie => cookie.Name == Cookie);
    }

    [Theory]
    [InlineData("/code")]
    [InlineData("/ajouter")]
    [InlineData("/journal")]
    [InlineData("/mot-de-passe")]
    [InlineData($"/documents/{StubSpace.Letter}")]
    [InlineData($"/documents/{StubSpace.Letter}/modifier")]
    [InlineData($"/documents/{StubSpace.Letter}/fichier")]
    [InlineData("/archive")]
    public async Task Show_SpaceThatExpired_RequestsThePasswordAgainAndDeletesTheCookie(string page)
    {
        var account = $"whose-space-expires-{page.Length}";
        var family = await portal.OpenSpaceAsync(account);
        portal.Issuer.Api.SpaceOf(account).IsOpen = false;

        using var closed = await family.GetAsync(Home + page);

        Assert.Equal($"{Home}?espace=referme", closed.Headers.Location!.OriginalString);
        Assert.Contains("n’a été gardé nulle part", await family.ReadAsync($"{Home}?espace=referme"), StringComparison.Ordinal);
        Assert.DoesNotContain(family.CookiesAt(Home), cookie => cookie.Name == Cookie);
    }

    [Theory]
    [InlineData(true, "resté ouvert dans un autre onglet")]
    [InlineData(false, "après 20\u00A0minutes sans utilisation")]
    public async Task Show_PageThatTimedOut_ShowsNoDocumentAndKeepsNothingOpen(bool isOpen, string sentence)
    {
        var account = $"whose-page-times-out-{isOpen}";
        var family = await portal.OpenSpaceAsync(account);
        var space = portal.Issuer.Api.SpaceOf(account);
        (space.IsOpen, space.Extensions) = (isOpen, 0);

        var page = await family.ReadAsync($"{Home}?espace=delai");

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains("id=\"motDePasse\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(StubSpace.Letter, page, StringComparison.Ordinal);
        Assert.Equal(0, space.Extensions);
        Assert.Equal(isOpen, family.CookiesAt(Home).Any(cookie => cookie.Name == Cookie));
    }

    [Fact]
    public async Task Recover_PrintedCode_OpensTheSpaceWithAnotherPassword()
    {
        var family = await portal.FamilyAsync("who-recovers-a-space");

        using var mistyped = await RecoverAsync(family, "0123-4567", Chosen);
        var text = await mistyped.TextAsync();
        Assert.Contains("code-erreur\">Ce code comporte une faute de frappe.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0123-4567", text, StringComparison.Ordinal);

        using var opened = await RecoverAsync(family, StubSpace.Code, Chosen);
        Assert.Equal($"{Home}?fait=recupere", opened.Headers.Location!.OriginalString);
        Assert.Contains("Espace ouvert jusqu’à", await family.ReadAsync($"{Home}?fait=recupere"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_Requested_IsAnnouncedAndTakenBack()
    {
        var family = await portal.FamilyAsync("who-empties-a-space");

        using var scheduled = await family.FillAsync($"{Home}/vider", "Oui, vider mon espace dans 30\u00A0jours");
        Assert.Contains("mercredi 30 décembre 2026", await family.ReadAsync(Home), StringComparison.Ordinal);

        using var kept = await family.FillAsync($"{Home}/vider", "Garder mon espace");
        Assert.Equal($"{Home}?fait=garde", kept.Headers.Location!.OriginalString);
        Assert.DoesNotContain("30 décembre 2026", await family.ReadAsync(Home), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extend_FromAPageOfTheSpace_ReturnsThereAndNowhereElse()
    {
        var family = await portal.OpenSpaceAsync("who-extends");

        using var back = await family.FillAsync($"{Home}/journal", "Prolonger");
        using var elsewhere = await family.FillAsync(Home, "Prolonger", ("retour", ["//example.org"]));
        using var nowhere = await family.FillAsync(Home, "Prolonger", ("retour", ["abc"]));

        Assert.Equal($"{Home}/journal", back.Headers.Location!.OriginalString);
        Assert.Equal(Home, elsewhere.Headers.Location!.OriginalString);
        Assert.Equal(Home, nowhere.Headers.Location!.OriginalString);
    }

    private static Task<HttpResponseMessage> CreateAsync(
        PortalVisitor family, string password, string? confirmation = null, string? understood = "oui") => family.FillAsync(
            $"{Home}/creation", "Créer mon espace", ("motDePasse", [password]), ("confirmation", [confirmation ?? password]),
            ("compris", understood is null ? [] : [understood]));

    private static Task<HttpResponseMessage> RecoverAsync(PortalVisitor family, string code, string password) => family.FillAsync(
        $"{Home}/recuperation", "Ouvrir mon espace", ("code", [code]), ("nouveau", [password]), ("confirmation", [password]));
}
