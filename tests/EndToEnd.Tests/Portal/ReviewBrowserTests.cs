using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The pages of a review in the page itself: one at a time with scripts, one below the other without.</summary>
[Collection(SharedPortal.Name)]
public sealed class ReviewBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Sheet = $"/agents/examens/{StubApi.Household}/{StubApi.Waiting}";
    private const string Picture = "[data-picture]:not([hidden]) img";
    private const string LoadedWidth = "image => image.decode().then(() => image.naturalWidth)";

    [Fact]
    public async Task OpenReview_Scripts_ShowsAndReadsOnePageAtATime()
    {
        portal.Issuer.Api.Read.Clear();
        var (page, complaints) = await OpenAsync("who-turns", scripts: true);
        await Assertions.Expect(page.Locator("[data-place]")).ToHaveTextAsync("1 sur 2");
        Assert.Equal(420, await page.Locator(Picture).EvaluateAsync<int>(LoadedWidth));
        Assert.Equal(["file-1/1"], portal.Issuer.Api.Read);
        await Browser.AssertFitAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Page suivante" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-place]")).ToHaveTextAsync("2 sur 2");
        await Assertions.Expect(page.Locator(Picture)).ToHaveAttributeAsync("alt", $"{StubApi.FileName}, page 2 sur 3");
        Assert.Equal(420, await page.Locator(Picture).EvaluateAsync<int>(LoadedWidth));
        Assert.Equal(["file-1/1", "file-1/2"], portal.Issuer.Api.Read);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Viewer_KeysAlone_TurnZoomAndRotate()
    {
        var (page, _) = await OpenAsync("who-types", scripts: true);
        await page.Locator(Picture).EvaluateAsync<int>(LoadedWidth);
        var frame = page.Locator("[data-picture]:not([hidden]) .frame");
        await frame.FocusAsync();
        var (width, shape) = (await WidthAsync(page), await ShapeAsync(page));

        await page.Keyboard.PressAsync("+");
        Assert.Equal(1.5, await WidthAsync(page) / width, 1);
        await page.Keyboard.PressAsync("-");
        await page.Keyboard.PressAsync("r");
        Assert.Equal(1 / shape, await ShapeAsync(page), 1);
        Assert.Equal("90deg", await page.Locator(Picture).EvaluateAsync<string>("image => getComputedStyle(image).rotate"));
        await page.Keyboard.PressAsync("PageDown");

        await Assertions.Expect(page.Locator("[data-place]")).ToHaveTextAsync("2 sur 2");
        await Browser.AssertFitAsync(page);
    }

    [Fact]
    public async Task OpenReview_NoScripts_HasAllPagesOneBelowTheOther()
    {
        portal.Issuer.Api.Read.Clear();
        var (page, _) = await OpenAsync("without-a-viewer", scripts: false);

        await Assertions.Expect(page.Locator(".sheets img")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("[data-tools]")).ToBeHiddenAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
        Assert.Equal(["file-1/1", "file-1/2"], portal.Issuer.Api.Read.Order(StringComparer.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Accepter" }).ClickAsync();
        await Assertions.Expect(page.Locator("main [role=status]")).ToContainTextAsync("La décision est enregistrée");
        portal.Issuer.Api.Reopen();
    }

    [Fact]
    public async Task Text_Opened_IsShownAsTextBelowItsWarning()
    {
        var (page, _) = await OpenAsync("who-reads-the-text", scripts: true);
        await page.Locator("[data-picture]:not([hidden]) summary").ClickAsync();

        var text = page.Locator("[data-picture]:not([hidden]) details");
        await Assertions.Expect(text).ToContainTextAsync("Seule l’image fait foi.");
        await Assertions.Expect(text).ToContainTextAsync("<b>Toux</b>");
        await Browser.AssertFitAsync(page);
    }

    [Fact]
    public async Task OpenReview_AnalysisEndsMeanwhile_LeadsToItsResultWithoutReadingThePageAgain()
    {
        portal.Issuer.Api.IsAnalysing = true;
        var (page, _) = await OpenAsync("who-waits-for-pages", scripts: true);
        await Assertions.Expect(page.Locator("#pages [data-analysis]")).ToBeVisibleAsync();
        await page.GetByText("Refuser…").ClickAsync();
        await page.FillAsync("#message", "Merci de");
        portal.Issuer.Api.IsAnalysing = false;

        var end = page.Locator("#pages [data-analysed]");
        await Assertions.Expect(end).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#message")).ToHaveValueAsync("Merci de");
        await Assertions.Expect(page.Locator("[data-analysis]:visible")).ToHaveCountAsync(0);
        await Browser.AssertFitAsync(page);
        await end.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Accepter" })).ToBeVisibleAsync();
    }

    private static Task<double> WidthAsync(IPage page) =>
        page.Locator("[data-picture]:not([hidden]) .paper").EvaluateAsync<double>("paper => paper.getBoundingClientRect().width");

    private static async Task<double> ShapeAsync(IPage page)
    {
        var box = await page.Locator("[data-picture]:not([hidden]) .paper")
            .EvaluateAsync<double[]>("paper => [paper.getBoundingClientRect().width, paper.getBoundingClientRect().height]");
        return box[0] / box[1];
    }

    private async Task<(IPage Page, List<string> Complaints)> OpenAsync(string account, bool scripts)
    {
        portal.Issuer.Api.Reopen();
        var agent = await portal.AgentAsync(account);
        var (page, complaints) = await browser.OpenAsync(portal.Address, scripts);
        await page.SignInAsync(agent, portal.Address);
        await page.GotoAsync(Sheet);
        return (page, complaints);
    }
}
