using EspaceFamille.EndToEnd.Tests.Portal;
using Microsoft.Playwright;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>A picture for a help page: what a telephone shows of the page's content, from its heading on.</summary>
internal static class HelpPicture
{
    private const int MaxHeight = 900, Quality = 60, Margin = 12;

    public static async Task TakeAsync(IPage page, string file)
    {
        var top = await page.EvaluateAsync<double>("document.querySelector('h1').getBoundingClientRect().top + scrollY");
        var bottom = await page.EvaluateAsync<double>("document.querySelector('main').getBoundingClientRect().bottom + scrollY");
        // Playwright itself writes PNG and JPEG only. Detaching the session would disable the page's virtual authenticators.
        var session = await page.Context.NewCDPSessionAsync(page);
        var taken = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["format"] = "webp",
            ["quality"] = Quality,
            ["clip"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["x"] = 0,
                ["y"] = top - Margin,
                ["width"] = Browser.PhoneWidth,
                ["height"] = Math.Min(bottom - top + Margin, MaxHeight),
                ["scale"] = 1,
            },
        });
        await File.WriteAllBytesAsync(file, taken!.Value.GetProperty("data").GetBytesFromBase64());
    }
}
