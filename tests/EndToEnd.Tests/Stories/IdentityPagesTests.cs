using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>Every page of identity as it opens, for a visitor or a family, at the widths of a telephone and of a desktop.</summary>
[Collection(SharedSystem.Name)]
public sealed partial class IdentityPagesTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private const int DesktopWidth = 1280, DesktopHeight = 900;

    /// <summary>
    /// The consent to another application, and later steps of forms in progress, which other stories read. A page that needs more than a
    /// session, such as staff's, is left to them too.
    /// </summary>
    private static readonly string[] NotAlone =
        ["/compte/consentement", "/compte/code", "/compte/deconnexion", "/compte/creation/recapitulatif"];
    private static readonly Claim Own = TownPlans.WholeSystem.Of<IdentityPagesTests>();

    [Fact]
    public async Task Open_EachPage_IsAccessibleAndFitsBothWidths()
    {
        var visitor = await Visit.OpenAsync(system, browser);
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await visitor.GoAsync("/compte/creation");
        await visitor.PressAsync("Commencer");
        var shown = 0;

        foreach (var path in Paths())
        {
            var page = await ShowsAsync(visitor.Page, path) ? visitor.Page : family.Page;
            if (page == family.Page && !await ShowsAsync(page, path))
                continue;
            shown++;
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            await Browser.AssertFitAsync(page);
            await page.SetViewportSizeAsync(DesktopWidth, DesktopHeight);
            await Browser.AssertFitAsync(page, DesktopWidth);
            await page.SetViewportSizeAsync(Browser.PhoneWidth, Browser.PhoneHeight);
        }

        Assert.True(shown >= 25, $"{shown} pages");
    }

    private static async Task<bool> ShowsAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        return new Uri(page.Url).AbsolutePath == path.Split('?')[0];
    }

    /// <summary>Pages of mailed links are opened with a link that is not valid any more.</summary>
    private static IEnumerable<string> Paths() =>
        from file in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "services/identity/Features"), "*.cshtml", SearchOption.AllDirectories)
        let route = Address().Match(File.ReadAllText(file))
        where route.Success && !NotAlone.Contains(route.Groups["route"].Value)
        select Parameter().Replace(route.Groups["route"].Value, "identite") + "?lien=plus-valable";

    [GeneratedRegex("^@page \"(?<route>[^\"]*)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"\{[^/]*\}$", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
