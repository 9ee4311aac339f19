using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>A user without a mouse: moves by Tab only, and checks that the focus is visible at each control.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostTabs = 90;
    private const int MostArrows = 12;
    private const string Focused = "all => all.includes(document.activeElement)";

    /// <summary>
    /// The element or, where it is drawn by another one, its neighbour or its label shows an outline or a shadow; and nothing that
    /// stays on the screen lies over it.
    /// </summary>
    private const string Seen = """
        () => {
          const focused = document.activeElement, box = focused.getBoundingClientRect();
          const drawn = [focused, focused.nextElementSibling, focused.closest("label")].filter(one => one)
            .map(one => getComputedStyle(one));
          const marked = drawn.some(style => style.opacity > 0
            && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none"));
          const hit = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2);
          const uncovered = hit && (hit.contains(focused) || focused.contains(hit) || focused.closest("label")?.contains(hit));
          return focused.matches(":focus-visible") && marked ? uncovered ? "" : `covered by ${hit?.outerHTML.slice(0, 80)}` : "unmarked";
        }
        """;

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task ToButtonAsync(string name) => ToAsync(page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }), name);

    public Task ToLinkAsync(string name) => ToAsync(page.GetByRole(AriaRole.Link, new() { Name = name }), name);

    public Task ToFieldAsync(string label) => ToAsync(page.GetByLabel(label), label);

    /// <summary>Tabs until one of these has the focus, in the page's own order.</summary>
    public async Task ToAsync(ILocator wanted, string name)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await PressAsync("Tab");
            if (!await wanted.EvaluateAllAsync<bool>(Focused))
                continue;
            var fault = await page.EvaluateAsync<string>(Seen);
            Assert.True(fault.Length == 0, $"{page.Url}: \"{name}\" is {fault}");
            return;
        }

        Assert.Fail($"{page.Url}: {MostTabs} tabs do not reach \"{name}\".");
    }

    /// <summary>Into the group of radio buttons, and by the arrows to this one.</summary>
    public async Task ChooseAsync(string group, string name)
    {
        await ToAsync(page.Locator($"input[type=radio][name={group}]"), group);
        await PressAsync("Space");
        var wanted = page.Locator($"input[type=radio][name={group}]").And(page.GetByLabel(name, new() { Exact = true }));
        for (var arrows = 0; arrows < MostArrows && !await wanted.EvaluateAllAsync<bool>(Focused); arrows++)
            await PressAsync("ArrowDown");
        await Assertions.Expect(wanted).ToBeCheckedAsync();
    }

    public async Task ShowsAsync(string heading) => await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
}
