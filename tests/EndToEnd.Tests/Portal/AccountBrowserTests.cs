using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The pages of accounts and journals on a telephone.</summary>
[Collection(SharedPortal.Name)]
public sealed class AccountBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";

    [Theory]
    [InlineData("/agents/journal")]
    [InlineData($"{Home}/journal")]
    [InlineData($"{Home}/comptes")]
    [InlineData($"{Home}/comptes/a1/fusion")]
    [InlineData($"{Home}/comptes/a1/fusion?identifiant={StubApi.OtherUserName}")]
    public async Task OpenPage_Phone_IsAccessibleAndFits(string path)
    {
        var administrator = await portal.AdministratorAsync();
        var (page, _) = await browser.OpenAsync(portal.Address, scripts: true);
        await page.SignInAsync(administrator, portal.Address);

        await page.GotoAsync(path);
        foreach (var details in await page.QuerySelectorAllAsync("main details"))
            await details.EvaluateAsync("one => one.open = true");

        if (Environment.GetEnvironmentVariable("ESPACE_LOOK") is { } folder)
        {
            foreach (var width in new[] { 360, 1280 })
            {
                await page.SetViewportSizeAsync(width, 900);
                var name = new string([.. path.Select(one => char.IsLetterOrDigit(one) ? one : '-')]);
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
            }

            await page.SetViewportSizeAsync(360, 900);
        }

        await Browser.AssertFitAsync(page);
    }
}
