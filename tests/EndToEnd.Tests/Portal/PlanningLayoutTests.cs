using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The planning on small telephones: what is seen first, and where scroll and focus are after a button.</summary>
[Collection(SharedPortal.Name)]
public sealed class PlanningLayoutTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Planning = "{draft}/planning";
    private const int MaxBarPixels = 64;

    [Theory]
    [InlineData(360, 640)]
    [InlineData(375, 553)]
    public async Task Open_SmallPhone_ShowsTheFirstDayAboveTheBar(int width, int height)
    {
        var page = await browser.OpenAsync(portal, Planning, account: "small");
        await page.SetViewportSizeAsync(width, height);
        await page.ReloadAsync();

        var day = await page.MeasureAsync(".day", "element.getBoundingClientRect().bottom");
        var bar = await page.MeasureAsync(".bar", "element.getBoundingClientRect().top");
        Assert.True(day <= bar, $"the first day ends at {day}, the bar begins at {bar}");
        Assert.InRange(height - bar, 1, MaxBarPixels);
        Assert.InRange(await page.MeasureAsync(".band", "element.getBoundingClientRect().height"), 1, MaxBarPixels);
    }

    [Theory]
    [InlineData("Semaine suivante", true)]
    [InlineData("Tout cocher", true)]
    [InlineData("Tout décocher", true)]
    [InlineData("Semaine suivante", false)]
    [InlineData("Tout cocher", false)]
    [InlineData("Tout décocher", false)]
    public async Task Press_ButtonOfThePlanning_KeepsTheFocus(string name, bool scripts)
    {
        var page = await browser.OpenAsync(portal, Planning, account: $"focus-{name}-{scripts}", scripts: scripts);
        var button = page.GetByRole(AriaRole.Button, new() { Name = name });
        var before = await ScrollAsync(page, button);

        await button.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = name })).ToBeFocusedAsync();
        if (scripts)
            await page.WaitForFunctionAsync($"Math.abs(scrollY - {before}) < 2");
    }

    [Theory]
    [InlineData("planning")]
    [InlineData("recapitulatif")]
    public async Task Open_Phone_CutsNoWordOfTheBar(string step)
    {
        var page = await browser.OpenAsync(portal, Planning, account: $"bar-{step}");
        await page.Locator("input[value='2026-12-16']").PressAsync("Space");
        if (step == "recapitulatif")
            await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(step == "planning" ? "Les repas de Charlotte" : "Vérifier et envoyer");

        Assert.Equal(0, await page.MeasureAsync(".bar", """
            [...element.querySelectorAll("span, a")].filter(part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0
              || part.getBoundingClientRect().right > element.getBoundingClientRect().right).length
            """));
    }

    [Fact]
    public async Task Open_WeekWithoutADayToTick_HasNoControlWithoutEffect()
    {
        var page = await browser.OpenAsync(portal, $"{Planning}?periode=semaine:2026-12-21", account: "nothing-to-tick");

        Assert.Equal(0, await page.GetByText("Tout cocher").CountAsync());
        Assert.Equal(0, await page.GetByText("Tout décocher").CountAsync());
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).CountAsync());
    }

    [Fact]
    public async Task Open_LastWeekOfTheEnrolment_LeadsNoFurther()
    {
        var page = await browser.OpenAsync(portal, $"{Planning}?periode=semaine:2027-06-28", account: "last-week");

        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Semaine suivante" }).CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Button, new() { Name = "Semaine précédente" }).CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Jump_ToAMonth_ShowsItAndKeepsTheTicks(bool scripts)
    {
        var page = await browser.OpenAsync(portal, Planning, account: $"jump-{scripts}", scripts: scripts);

        await page.Locator("input[value='2026-12-16']").PressAsync("Space");
        await page.GetByText("Aller à un mois").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mars 2027" }).ClickAsync();

        await Assertions.Expect(page.Locator(".turn h2")).ToHaveTextAsync("Mars 2027");
        await Assertions.Expect(page.Locator(".bar span")).ToContainTextAsync("1\u00A0jour ajouté");
    }

    [Fact]
    public async Task Open_TownThatServesOnSaturdays_NamesSaturdayInTitleWeekAndPattern()
    {
        var page = await browser.OpenAsync(portal, Planning, account: "saturday");
        await Assertions.Expect(page.Locator(".turn h2")).ToContainTextAsync("au samedi 19 décembre 2026");
        Assert.Equal(6, await page.Locator(".day").CountAsync());

        await page.GotoAsync(page.Url.Replace("/planning", "/periodicite", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("[data-group=jours] label"))
            .ToHaveTextAsync(["Lundi", "Mardi", "Jeudi", "Vendredi", "Samedi"]);
    }

    private static async Task<double> ScrollAsync(IPage page, ILocator button)
    {
        await page.SetViewportSizeAsync(360, 400);
        await button.EvaluateAsync("element => scrollTo(0, element.getBoundingClientRect().top - 150)");
        return await page.EvaluateAsync<double>("scrollY");
    }
}
