using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The same pages in high contrast, on paper, with less motion, and with parts that are hidden.</summary>
[Collection(SharedPortal.Name)]
public sealed class MediaTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Week = $"/reservations/{StubApi.Enrolment}/planning";
    private const string Month = $"{Week}?periode=mois:2026-12-01";

    /// <summary>The sum of the channels of a colour such as "rgb(15, 76, 92)".</summary>
    private const string Lightness =
        "getComputedStyle(element).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0)";

    [Fact]
    public async Task Planning_ForcedColours_ShowsSwitchesStepsAndTags()
    {
        var page = await browser.OpenAsync(portal, Week, account: "media");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        Assert.Equal(1, await page.MeasureAsync(".switch input", "+getComputedStyle(element).opacity"));
        Assert.InRange(await page.MeasureAsync(".switch input", "element.getBoundingClientRect().width"), 24, 100);
        Assert.InRange(await page.MeasureAsync(".tag", "parseFloat(getComputedStyle(element).borderTopWidth)"), 1, 9);
        var borders = await page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.steps li')].map(step => parseFloat(getComputedStyle(step).borderTopWidth))");
        Assert.True(borders[0] > borders[1], "the current step has no border of its own");
    }

    [Fact]
    public async Task Planning_Print_HasDarkReservedDaysAndNoControl()
    {
        var page = await browser.OpenAsync(portal, Month, account: "media");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await page.MeasureAsync(".month td.on", Lightness) < await page.MeasureAsync(".month td.off", Lightness));
        Assert.Equal("exact", await page.EvalOnSelectorAsync<string>(".month td.on", "cell => getComputedStyle(cell).printColorAdjust"));
        foreach (var control in (string[])[".menu", ".views", ".turn .button", ".month input", ".bar", "footer", "summary"])
            await Assertions.Expect(page.Locator(control).First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Planning_ReducedMotion_MovesNothing()
    {
        var page = await browser.OpenAsync(portal, Week, account: "media");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        Assert.Equal("0s", await page.EvalOnSelectorAsync<string>(
            ".switch span", "element => getComputedStyle(element, '::after').transitionDuration"));
    }

    [Theory]
    [InlineData(".grid.two")]
    [InlineData(".row")]
    [InlineData(".bar")]
    public async Task Part_WithHiddenAttribute_IsHidden(string layout)
    {
        var page = await browser.OpenAsync(portal, Week, account: "media");

        await page.EvalOnSelectorAsync(layout, "element => { element.hidden = true; }");

        await Assertions.Expect(page.Locator(layout).First).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/demandes/1")]
    [InlineData("/enfants/child-1?mois=2026-12")]
    [InlineData($"/reservations/{StubApi.Enrolment}/periodicite")]
    public async Task Page_WideScreen_HasLinesOfReadableWidthAndOneSpaceUnderHeadings(string path)
    {
        var page = await browser.OpenAsync(portal, path, account: "media");
        await page.SetViewportSizeAsync(1280, 800);

        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".facts, .input, form.card, fieldset")]
              .filter(part => part.getBoundingClientRect().width > 40 * 18 + 1).map(part => part.outerHTML.slice(0, 80))
            """));
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("h1, h2, h3")]
              .filter(heading => !heading.matches(":only-child, .row > *, .turn > *") && getComputedStyle(heading).marginBottom !== "9px")
              .map(heading => `${heading.textContent}: ${getComputedStyle(heading).marginBottom}`)
            """));
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("main a:not(.button)")]
              .filter(link => ![link, ...link.querySelectorAll("b")]
                .some(part => getComputedStyle(part).textDecorationLine === "underline"))
              .map(link => link.outerHTML.slice(0, 80))
            """));
    }
}
