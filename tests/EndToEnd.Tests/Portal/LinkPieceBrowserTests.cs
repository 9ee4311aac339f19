using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The pieces of a link request on a telephone: before it is sent, while one is chosen, and under review.</summary>
[Collection(SharedPortal.Name)]
public sealed class LinkPieceBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Own = "/rattachement";

    [Theory]
    [InlineData(Own, false)]
    [InlineData($"{Own}/piece", false)]
    [InlineData($"{Own}/piece?document=upload-1", false)]
    [InlineData(Own, true)]
    [InlineData($"{Own}/piece/{StubApi.LinkReview}", true)]
    public async Task OpenPage_AccountWithoutHousehold_IsAccessibleAndFits(string path, bool isUnderReview)
    {
        var account = portal.Visitor();
        await account.SignInAsync("family", StubIssuer.Unlinked);
        var (page, complaints) = await browser.OpenAsync(portal.Address);
        await page.SignInAsync(account, portal.Address);
        portal.Issuer.Api.HasOpenLinkRequest = isUnderReview;
        try
        {
            await page.GotoAsync(path);

            await Browser.AssertFitAsync(page);
            Assert.Empty(complaints);
        }
        finally
        {
            portal.Issuer.Api.HasOpenLinkRequest = false;
        }
    }

    [Fact]
    public async Task ChooseFile_AfterTypingTheMessage_IsUploadedAtOnceAndBothAreKept()
    {
        var account = portal.Visitor();
        await account.SignInAsync("family", StubIssuer.Unlinked);
        var (page, _) = await browser.OpenAsync(portal.Address);
        await page.SignInAsync(account, portal.Address);
        await page.GotoAsync(Own);
        await page.FillAsync("#message", "La mère de Johan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Joindre une autre pièce" }).ClickAsync();

        await page.SetInputFilesAsync(
            "#fichiers", new FilePayload { Name = "identite.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });
        await page.GetByText("Voici ce que la mairie verra").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder cette pièce" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(portal.Address, Own).AbsoluteUri);
        await Assertions.Expect(page.Locator("#message")).ToHaveValueAsync("La mère de Johan");
    }
}
