using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The cells of a month at 360 px, six days a week, also with the text spacing of WCAG 2.1 (success criterion 1.4.12).</summary>
[Collection(SharedPortal.Name)]
public sealed class CalendarCellTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Planning = "{draft}/planning?periode=mois:2026-12-01";
    private const string Agenda = "/enfants/child-1?mois=2026-12";

    private const string Spacing = """
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-bottom: 2em !important; }
        """;

    /// <summary>Puts the longest words into cells, then names each cell whose words leave it or whose box covers the digit.</summary>
    private const string Faults = """
        () => {
          const words = ["Va\u00ADcan\u00ADces", "À l’é\u00ADtu\u00ADde", "Dé\u00ADlai pas\u00ADsé", "Re\u00ADpas"];
          const cells = [...document.querySelectorAll(".month td.off")];
          cells.forEach((cell, index) => { cell.lastChild.textContent = words[index % words.length]; });
          const range = document.createRange();
          const rects = node => { range.selectNodeContents(node); return [...range.getClientRects()]; };
          const out = (inner, outer) => inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1;
          const faults = [];
          for (const cell of document.querySelectorAll(".month td:not(.none)")) {
            const box = cell.getBoundingClientRect();
            if (rects(cell).some(rect => out(rect, box))) faults.push(`cut off: ${cell.textContent}`);
            if (getComputedStyle(cell).overflow !== "visible") faults.push(`clips: ${cell.textContent}`);
            const tick = cell.querySelector("input")?.getBoundingClientRect(), digit = rects(cell.querySelector("b"))[0];
            if (tick && tick.left < digit.right && tick.right > digit.left && tick.top < digit.bottom && tick.bottom > digit.top)
              faults.push(`the box covers ${cell.textContent}`);
          }
          return faults;
        }
        """;

    [Theory]
    [InlineData(Planning, false)]
    [InlineData(Planning, true)]
    [InlineData(Agenda, false)]
    [InlineData(Agenda, true)]
    public async Task Month_Phone_CutsNoWordAndCoversNoDigit(string path, bool spaced)
    {
        var page = await browser.OpenAsync(portal, path, account: "cells");
        if (spaced)
            await page.EvaluateAsync(
                "text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets = [sheet]; }", Spacing);

        Assert.Empty(await page.EvaluateAsync<string[]>(Faults));
        Assert.Equal(6, await page.Locator(".month thead th:not(.wk)").CountAsync());
        Assert.Equal(Browser.PhoneWidth, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Agenda_TwoActivitiesOnADay_NamesBothWithTheirPlaces()
    {
        var page = await browser.OpenAsync(portal, Agenda, account: "cells");

        var day = page.Locator(".agenda li", new() { HasText = "lundi 14 décembre" });
        await Assertions.Expect(day).ToContainTextAsync("Restauration Clsh, Les Pins");
        await Assertions.Expect(day).ToContainTextAsync("Restauration scolaire, École Jean Jaurès");
        Assert.Equal(2, await page.Locator(".month td.on .held").CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Agenda_NextMonth_KeepsTheFocus(bool scripts)
    {
        var page = await browser.OpenAsync(portal, Agenda, account: "cells", scripts: scripts);
        var next = page.GetByRole(AriaRole.Link, new() { Name = "Mois suivant" });

        await next.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".turn h3")).ToHaveTextAsync("Janvier 2027");
        await Assertions.Expect(next).ToBeFocusedAsync();
    }
}
