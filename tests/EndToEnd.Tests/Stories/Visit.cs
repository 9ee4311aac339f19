using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>A signed-in user on a telephone who checks each page for accessibility and layout.</summary>
internal sealed class Visit
{
    private static readonly string? Screens = Environment.GetEnvironmentVariable("ESPACE_SCREENSHOTS");

    /// <summary>The heading of the page to which a sign-in leads, for a family or an agent.</summary>
    private static readonly Regex Home = new("^Mon (?:tableau de bord|accueil)$", RegexOptions.None, TimeSpan.FromSeconds(1));
    private readonly List<string> _complaints;
    private readonly bool _scripts;

    private Visit(IPage page, List<string> complaints, bool scripts) => (Page, _complaints, _scripts) = (page, complaints, scripts);

    public IPage Page { get; }

    public static async Task<Visit> SignInAsync(RunningSystem system, Browser browser, string login, bool scripts = true)
    {
        var account = system.Account(login);
        var (page, complaints) = await browser.OpenAsync(system.Address, scripts);
        await page.GotoAsync("/connexion");
        await page.FillAsync("[name=identifiant]", account.Login);
        await page.FillAsync("[name=motDePasse]", account.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        if (account.TotpSecret is { } secret)
        {
            await page.FillAsync("[name=code]", await AuthenticatorCodes.NextAsync(secret));
            await page.Locator("main button").First.ClickAsync();
        }

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Home);
        return new Visit(page, complaints, scripts);
    }

    /// <summary>A visitor who is not signed in.</summary>
    public static async Task<Visit> OpenAsync(RunningSystem system, Browser browser, bool scripts = true)
    {
        var (page, complaints) = await browser.OpenAsync(system.Address, scripts);
        return new Visit(page, complaints, scripts);
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public Task PressAsync(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task FollowAsync(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    /// <summary>The desk shows a page of the review's files in the page itself, once the pages are there.</summary>
    public async Task SeesPageAsync()
    {
        var picture = Page.Locator("[data-picture]:not([hidden]) img");
        await Eventually.True(
            async () =>
            {
                await Page.ReloadAsync();
                return await picture.CountAsync() > 0;
            },
            "the pages are rendered");
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.InRange(await picture.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"), 100, 2000);
    }

    /// <summary>The page is the expected one: for a state that another story reads with care.</summary>
    public Task ShowsAsync(string heading) => Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync(heading);

    /// <summary>
    /// The page is the expected one, breaks no rule of accessibility, and fits; or its picture is kept, where pictures are
    /// wanted.
    /// </summary>
    public async Task ReadsAsync(string heading, string screen)
    {
        await ShowsAsync(heading);
        if (Screens is not null)
        {
            await PictureAsync(screen, 1280);
            await PictureAsync(screen, 360);
        }
        else if (_scripts)
        {
            // The check is a script itself.
            await Browser.AssertFitAsync(Page);
            Assert.Empty(_complaints);
        }
    }

    private async Task PictureAsync(string screen, int width)
    {
        await Page.SetViewportSizeAsync(width, Browser.PhoneHeight);
        // As high as the page: what stays at the bottom of the screen would lie across the picture else.
        await Page.SetViewportSizeAsync(width, await Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Screens!, $"{screen}-{width}.png") });
        if (width == Browser.PhoneWidth)
            await HelpPicture.TakeAsync(Page, Path.Combine(Screens!, $"{screen}.webp"));
        await Page.SetViewportSizeAsync(Browser.PhoneWidth, Browser.PhoneHeight);
    }
}
