using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The page of a photograph in a browser: the preview of the chosen one, which is made smaller where it is too heavy.</summary>
[Collection(SharedPortal.Name)]
public sealed class PhotoBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Child = "/enfants/child-1/photo";

    [Fact]
    public async Task Choose_HeavyPhoto_IsPreviewedAndSentSmaller()
    {
        var page = await OpenAsync(Child, "of-a-heavy-portrait");
        await Browser.AssertFitAsync(page);
        var photo = await NoiseAsync(page);
        Assert.InRange(photo.Buffer.Length, 3_276_801, 20_000_000);

        await page.SetInputFilesAsync("#photo", photo);
        await Assertions.Expect(page.Locator("[data-preview]")).ToBeVisibleAsync();
        await Browser.AssertFitAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la photo" }).ClickAsync();

        await Assertions.Expect(page.Locator("main [role=status]")).ToContainTextAsync("La photo est enregistrée.");
        await Browser.AssertFitAsync(page);
        var sent = portal.Issuer.Api.Posted.Last(call => call.Path.EndsWith("/children/child-1/picture", StringComparison.Ordinal));
        Assert.Contains("IMG_0002.jpg", sent.Body, StringComparison.Ordinal);
        Assert.InRange(sent.Body.Length, 1, 3_276_800);
    }

    [Theory]
    [InlineData(Child)]
    [InlineData("/ma-photo")]
    public async Task Choose_EmptyFile_IsRefusedInWords(string path)
    {
        var page = await OpenAsync(path, $"of-an-empty-portrait-{path.Length}");

        await page.SetInputFilesAsync("#photo", new FilePayload { Name = "vide.jpg", MimeType = "image/jpeg", Buffer = [] });

        await Assertions.Expect(page.Locator("[data-refusal]")).ToContainTextAsync("ce fichier est vide");
        await Assertions.Expect(page.Locator("#photo")).ToHaveValueAsync("");
        await Browser.AssertFitAsync(page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/enfants/child-1")]
    [InlineData("/enfants/child-2/photo")]
    public async Task Show_PageWithPhotos_FitsAWideScreenToo(string path)
    {
        var page = await OpenAsync(path, $"of-a-page-with-photos-{path.Length}");
        await Browser.AssertFitAsync(page);
        await page.SetViewportSizeAsync(1280, 900);

        Assert.Equal(1280, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    /// <summary>A picture of noise, so that it stays as heavy as it is large.</summary>
    private static async Task<FilePayload> NoiseAsync(IPage page)
    {
        var content = await page.EvaluateAsync<string>(
            """
            () => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 1400, height: 1400 });
              const pencil = canvas.getContext("2d"), picture = pencil.createImageData(1400, 1400);
              for (let at = 0, noise = 1; at < picture.data.length; at++) {
                noise = (noise * 48271) % 2147483647;
                picture.data[at] = at % 4 === 3 ? 255 : noise & 255;
              }
              pencil.putImageData(picture, 0, 0);
              return canvas.toDataURL("image/png").split(",")[1];
            }
            """);
        return new() { Name = "IMG_0002.png", MimeType = "image/png", Buffer = Convert.FromBase64String(content) };
    }

    private async Task<IPage> OpenAsync(string path, string account)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(account: account);
        var (page, _) = await browser.OpenAsync(portal.Address);
        await page.Context.AddCookiesAsync(
            [new() { Name = visitor.Session!.Name, Value = visitor.Session.Value, Url = portal.Address.AbsoluteUri }]);
        await page.GotoAsync(path);
        return page;
    }
}
