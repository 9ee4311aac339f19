using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static EspaceFamille.EndToEnd.Tests.Portal.PageSpaces;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The storage space in a browser: pages fit a telephone, it counts down, and the sheet with the code is alone on paper.</summary>
[Collection(SharedPortal.Name)]
public sealed class SpaceBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Picture = $"{Home}/documents/{StubSpace.Picture}", Letter = $"{Home}/documents/{StubSpace.Letter}";

    public static TheoryData<string> Pages =>
    [
        Home, $"{Home}/ajouter", $"{Home}/journal", $"{Home}/mot-de-passe", $"{Home}/recuperation", $"{Home}/vider", $"{Home}/code",
        Picture, Letter, $"{Letter}/modifier", $"{Letter}/remplacer", $"{Letter}/supprimer",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Show_PageOfAnOpenSpace_FitsATelephoneAndBreaksNoRule(string path)
    {
        var (page, complaints) = await OpenAsync($"of-a-page-of-the-space-{path}");

        await page.GotoAsync(path);

        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Browser.AssertFitAsync(page);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("joindre")]
    [InlineData("dupliquer")]
    public async Task Show_PageBetweenAFormAndTheSpace_FitsATelephoneAndBreaksNoRule(string name)
    {
        var (page, complaints) = await OpenAsync($"between-a-form-and-the-space-{name}");
        await page.GotoAsync("/demandes/1/piece");
        await page.Locator("button[value=espace]").ClickAsync();
        if (name == "dupliquer")
        {
            await page.GetByLabel("attestation.pdf").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Joindre une copie" }).ClickAsync();
            await page.Locator("button[value='dupliquer:upload-1:file-1']").ClickAsync();
        }

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{Home}/{name}/", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator("main form [data-once]")).ToBeVisibleAsync();
        await Browser.AssertFitAsync(page);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Countdown_Expired_HidesAPageOfDocumentsAndKeepsAForm()
    {
        var account = "of-a-countdown";
        var (page, _) = await OpenAsync(account);
        await page.Clock.InstallAsync();
        await page.GotoAsync($"{Home}/ajouter");
        await Assertions.Expect(page.Locator("[data-closes-in]")).ToContainTextAsync("minutes");
        await page.FillAsync("#intitule", "Livret de famille");
        await page.Clock.FastForwardAsync("19:00");
        await Assertions.Expect(page.Locator("[data-closing]")).ToContainTextAsync("se ferme bientôt");
        await page.Clock.FastForwardAsync("02:00");
        await Assertions.Expect(page.Locator("section [role=alert]")).ToContainTextAsync("Votre espace s’est refermé");
        await Assertions.Expect(page.Locator("#intitule")).ToHaveValueAsync("Livret de famille");
        await Browser.AssertFitAsync(page);

        foreach (var (isOpen, sentence) in ((bool, string)[])[(true, "resté ouvert dans un autre onglet"), (false, "s’est refermé")])
        {
            await page.GotoAsync(Letter);
            portal.Issuer.Api.SpaceOf(account).IsOpen = isOpen;
            await page.Clock.FastForwardAsync("21:00");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(sentence);
            await Assertions.Expect(page.Locator("#motDePasse")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("attestation.pdf")).ToHaveCountAsync(0);
            await Browser.AssertFitAsync(page);
        }
    }

    [Fact]
    public async Task Print_RecoveryCode_HasTheSheetAlone()
    {
        var account = "who-prints-a-code";
        var (page, _) = await OpenAsync(account);
        portal.Issuer.Api.SpaceOf(account).ShowsCode = true;
        await page.GotoAsync($"{Home}/code");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Imprimer cette page" })).ToBeVisibleAsync();
        await Browser.AssertFitAsync(page);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".sheet .code li").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("vos documents sont perdus");
        foreach (var control in (string[])["#groupe1", ".menu", "footer", "section.open", "[data-print]"])
            await Assertions.Expect(page.Locator(control).First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Choose_EmptyFile_IsRefusedInWords()
    {
        var (page, _) = await OpenAsync("of-an-empty-document");
        await page.GotoAsync($"{Home}/ajouter");

        await page.SetInputFilesAsync("#fichier", new FilePayload { Name = "vide.pdf", MimeType = "application/pdf", Buffer = [] });

        await Assertions.Expect(page.Locator("[data-refusal]")).ToContainTextAsync("ce fichier est vide");
        await Assertions.Expect(page.Locator("#fichier")).ToHaveValueAsync("");
        await Browser.AssertFitAsync(page);
    }

    [Fact]
    public async Task Create_PasswordBeingTyped_MarksTheRulesThatAreMet()
    {
        var account = "who-types/creation";
        var visitor = await portal.FamilyAsync(account);
        var (page, complaints) = await browser.OpenAsync(portal.Address);
        await page.SignInAsync(visitor, portal.Address);
        await page.GotoAsync(Home);
        await Browser.AssertFitAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Créer mon espace de stockage" }).ClickAsync();
        await Assertions.Expect(page.Locator("#motDePasse")).ToBeVisibleAsync();
        await Browser.AssertFitAsync(page);

        var rule = page.Locator("[data-rule=storage] [data-state]");
        await page.Locator("#motDePasse").PressSequentiallyAsync("ab cd ef gh");
        await Assertions.Expect(rule).ToHaveTextAsync("");
        await page.Locator("#motDePasse").PressSequentiallyAsync(" ij");
        await Assertions.Expect(rule).ToContainTextAsync("respecté");
        Assert.Empty(complaints);
    }

    private async Task<(IPage Page, List<string> Complaints)> OpenAsync(string account)
    {
        var visitor = await portal.FamilyAsync(account);
        var (page, complaints) = await browser.OpenAsync(portal.Address);
        await page.SignInAsync(visitor, portal.Address);
        await page.GotoAsync(Home);
        await page.FillAsync("#motDePasse", StubSpace.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir mon espace" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Espace ouvert jusqu’à")).ToBeVisibleAsync();
        return (page, complaints);
    }
}
