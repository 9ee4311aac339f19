using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The distribution's chromium without a window, in the size of a small telephone, and what every page must hold to.</summary>
public sealed class Browser : IAsyncLifetime
{
    internal const int PhoneWidth = 360;
    internal const int PhoneHeight = 740;
    private const float PatienceMilliseconds = 30_000;
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    // Handed to each page at its birth and read where it is called: half a megabyte a check would cost more than the check.
    private static readonly string LoadAxe = $$"""window.loadAxe = () => { {{new BundledAxeScriptProvider().GetScript()}} };""";

    // Run in the page itself: the packages' own runner opens another page each time to put the parts together.
    private const string Axe = """
        async () => {
          if (!window.axe) window.loadAxe();
          const found = await axe.run({
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
            resultTypes: ["violations"], elementRef: false, ancestry: false, xpath: false,
          });
          return found.violations.map(violation => `${violation.id} ${violation.nodes[0].html}`);
        }
        """;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium-headless-shell", Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A browser context of its own. Console errors are recorded, such as a blocked style or script.</summary>
    public async Task<(IPage Page, List<string> Complaints)> OpenAsync(Uri address, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new() { Width = PhoneWidth, Height = PhoneHeight },
            Locale = "fr-FR",
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.AddInitScriptAsync(LoadAxe);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        return (page, complaints);
    }

    /// <summary>No accessibility rule broken, nothing to scroll sideways.</summary>
    /// <param name="width">Of the window, which has it already.</param>
    public static async Task AssertFitAsync(IPage page, int width = PhoneWidth)
    {
        var violations = await page.EvaluateAsync<string[]>(Axe);
        Assert.True(violations.Length == 0, $"{page.Url}: {string.Join("; ", violations)}");
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
