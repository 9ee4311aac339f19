using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedSystem.Name)]
public sealed class PortalBrowserTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<PortalBrowserTests>();

    [Theory]
    [InlineData("/")]
    [InlineData("/mentions-legales")]
    [InlineData("/donnees-personnelles")]
    [InlineData("/accessibilite")]
    [InlineData("/nulle-part")]
    public async Task OpenPublicPage_Phone_IsAccessibleAndFits(string path)
    {
        var (page, complaints) = await browser.OpenAsync(system.Address);

        await page.GotoAsync(path);

        await Browser.AssertFitAsync(page);
        Assert.DoesNotContain(complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_FamilyOnAPhone_ReadsHerRequestsAndSignsOut()
    {
        var (page, complaints) = await browser.OpenAsync(system.Address);
        await SignInAsync(page);

        await ShowsAsync(page, "Mon tableau de bord");
        await Browser.AssertFitAsync(page);

        await page.Locator("main a[href='/demandes']").First.ClickAsync();
        await ShowsAsync(page, "Mes demandes");
        await Browser.AssertFitAsync(page);

        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter", Exact = true }).ClickAsync();
        await ShowsAsync(page, "Bienvenue sur votre Espace Famille");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task SignIn_WithoutScripts_Works()
    {
        var (page, _) = await browser.OpenAsync(system.Address, scripts: false);

        await SignInAsync(page);

        await ShowsAsync(page, "Mon tableau de bord");
    }

    [Fact]
    public async Task Open_ApiPage_LoadsFromThisSiteAloneAndListsTheServices()
    {
        var (page, complaints) = await browser.OpenAsync(system.Address);
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !system.Address.IsBaseOf(new Uri(request.Url)))
                elsewhere.Add(request.Url);
        };

        await page.GotoAsync("/api/");
        // On a phone the list of services lies behind a button.
        await page.GetByText("API identity").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.Empty(elsewhere);
        Assert.DoesNotContain(complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private async Task SignInAsync(IPage page)
    {
        var mother = system.Account(Own.Household().Mother);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Se connecter" }).ClickAsync();
        await page.FillAsync("[name=identifiant]", mother.Login);
        await page.FillAsync("[name=motDePasse]", mother.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
    }

    /// <summary>Waits for the page that has this heading: what the reader sees, and not what the browser still loads.</summary>
    private static Task ShowsAsync(IPage page, string heading) => Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
}
