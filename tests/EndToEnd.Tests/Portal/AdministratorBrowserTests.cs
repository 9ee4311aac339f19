using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The pages of administrators, and those of accounts, on a telephone.</summary>
[Collection(SharedPortal.Name)]
public sealed class AdministratorBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";

    [Theory]
    [InlineData("/")]
    [InlineData("/agents/comptes")]
    [InlineData($"/agents/comptes/{StubApi.StaffAccount}")]
    [InlineData("/agents/comptes/inviter")]
    [InlineData($"/agents/comptes/{StubApi.InvitedAccount}")]
    [InlineData("/agents/imports")]
    [InlineData($"/agents/imports/{StubApi.Import}")]
    [InlineData("/agents/imports/differences")]
    [InlineData("/agents/motifs")]
    [InlineData($"/agents/motifs/{StubApi.EditedReason}")]
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

        await Browser.AssertFitAsync(page);
    }
}
