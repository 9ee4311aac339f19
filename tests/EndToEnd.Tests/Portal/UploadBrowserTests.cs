using EspaceFamille.Documents.Api;
using Microsoft.Playwright;
using Xunit;
using static EspaceFamille.EndToEnd.Tests.Portal.ChosenFiles;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>
/// Pages of a certificate that are chosen or photographed one after the other, and what the browser does before it sends them.
/// </summary>
[Collection(SharedPortal.Name)]
public sealed class UploadBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    private const string Files = "#pieces .file";

    [Fact]
    public async Task Choose_TwiceAndOnceByCamera_AddsToTheSamePiece()
    {
        var page = await OpenAsync("who-chooses-twice");
        await ChooseAsync(page, "#fichiers", Pdf("page-1.pdf"));
        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(1);
        await ChooseAsync(page, "#fichiers", Pdf("page-2.pdf"));
        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(2);
        await ChooseAsync(page, "#photo", await PhotoAsync(page, "IMG_0001.jpg", 400));

        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#pieces .document")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#pieces .document")).ToContainTextAsync("3\u00A0fichiers sur 4");
        await Assertions.Expect(page.Locator($"{Files} .thumbs img")).ToHaveCountAsync(3);
        await Browser.AssertFitAsync(page);
    }

    [Fact]
    public async Task Choose_WhileAnotherIsOnItsWay_SendsBothInOrder()
    {
        var page = await OpenAsync("who-is-quick");
        var release = new TaskCompletionSource();
        var isFirst = true;
        await page.RouteAsync("**/justificatif?handler=Fichier", async route =>
        {
            var holds = isFirst;
            isFirst = false;
            if (holds)
                await release.Task;
            await route.ContinueAsync();
        });
        await ChooseAsync(page, "#fichiers", Pdf("un.pdf"));
        await ChooseAsync(page, "#photo", Pdf("deux.pdf"));
        release.SetResult();

        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(Files).Last).ToContainTextAsync("deux.pdf");
    }

    [Fact]
    public async Task Replace_OneOfTwo_TakesItsPlace()
    {
        var page = await OpenAsync("who-replaces");
        await ChooseAsync(page, "#fichiers", Pdf("floue.pdf"));
        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(1);
        await ChooseAsync(page, "#fichiers", Pdf("page-2.pdf"));
        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(2);

        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Locator("[data-replace]").First.ClickAsync());
        await chooser.SetFilesAsync(Pdf("nette.pdf"));

        await Assertions.Expect(page.Locator(Files).First).ToContainTextAsync("nette.pdf");
        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(2);
        Assert.Contains(portal.Issuer.Api.Replacing, call => call == "file-1");
    }

    [Fact]
    public async Task Choose_PhotoThatIsTooHeavy_IsSentSmallerAsJpeg()
    {
        var page = await OpenAsync("of-a-heavy-photo");
        var photo = await PhotoAsync(page, "IMG_0002.png", 1400);
        Assert.InRange(photo.Buffer.Length, 3_276_801, 20_000_000);

        await ChooseAsync(page, "#photo", photo);

        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(1);
        var sent = portal.Issuer.Api.Posted.Last(call => call.Path.EndsWith("/supporting-documents", StringComparison.Ordinal));
        Assert.Contains("IMG_0002.jpg", sent.Body, StringComparison.Ordinal);
        Assert.InRange(sent.Body.Length, 1, 3_276_800);
    }

    [Fact]
    public async Task Choose_ForARequestThatWasSent_ShowsSmallerPhotoAndItsPagesBeforeItIsSent()
    {
        var page = await OpenAsync("of-a-photo-for-a-request", _ => Task.FromResult("/demandes/1/piece"));
        var photo = await PhotoAsync(page, "IMG_0004.png", 1400);
        Assert.InRange(photo.Buffer.Length, 3_276_801, 20_000_000);

        await ChooseAsync(page, "#photo", photo);
        await Assertions.Expect(page.Locator($"{Files} .thumbs img")).ToHaveCountAsync(1);
        await ChooseAsync(page, "#fichiers", Pdf("page-2.pdf"));
        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(2);

        var sent = portal.Issuer.Api.Posted.Last(call => call.Path.EndsWith("/supporting-documents", StringComparison.Ordinal));
        Assert.Contains("IMG_0004.jpg", sent.Body, StringComparison.Ordinal);
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(portal.Address, "/demandes/1/piece?document=upload-1").AbsoluteUri);
        await Browser.AssertFitAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer à la mairie" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(portal.Address, "/demandes/1").AbsoluteUri);
        Assert.Equal("upload-1", portal.Issuer.Api.Posted.Last(
            call => call.Path.EndsWith("/reviews/absence/1/documents", StringComparison.Ordinal)).As<AddDocumentRequest>().DocumentId);
    }

    [Fact]
    public async Task Prepare_HeavyPhotoThatLiesOnItsSide_IsSmallerAndUpright()
    {
        var page = await OpenAsync("of-a-turned-photo");
        var upright = await PhotoAsync(page, "IMG_0003.jpg", width: 400, height: 300);
        byte[] photo = [.. TelephonePhoto.OnItsSide(upright.Buffer), .. new byte[3_300_000]];

        var sent = await page.EvaluateAsync<double[]>(
            """
            async content => {
              const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
              const { file } = await preparation.prepare(new File([bytes], "IMG_0003.jpg", { type: "image/jpeg" }), [".jpg"]);
              const picture = await createImageBitmap(file, { imageOrientation: "none" });
              const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 4000).arrayBuffer()));
              return [bytes.length, file.size, picture.width, picture.height, head.includes("Exif") ? 1 : 0];
            }
            """, Convert.ToBase64String(photo));

        Assert.InRange(sent[0], 3_276_801, 4_000_000);
        Assert.InRange(sent[1], 1, 500_000);
        Assert.Equal([300, 400, 0], sent[2..]);
    }

    [Theory]
    [InlineData("vide.pdf", "", "ce fichier est vide")]
    [InlineData("scan.tiff", "II*\0rest", "ce format d’image n’est pas accepté")]
    [InlineData("photo.webp", "RIFF\0\0\0\0WEBPVP8 no picture", "ce format d’image n’est pas accepté")]
    public async Task Choose_FileThatCannotBeTaken_IsRefusedInWordsBeforeItIsSent(string name, string start, string words)
    {
        var page = await OpenAsync($"of-{name}");
        var before = portal.Issuer.Api.Posted.Count;

        await ChooseAsync(page, "#fichiers", File(name, System.Text.Encoding.Latin1.GetBytes(start)));

        await Assertions.Expect(page.Locator("#fichiers-erreur")).ToContainTextAsync(words);
        await Assertions.Expect(page.Locator("#fichiers-erreur")).ToContainTextAsync(name);
        Assert.Equal(before, portal.Issuer.Api.Posted.Count);
    }

    [Fact]
    public async Task Choose_HeavyPdf_IsRefusedInWordsBesideTheOthers()
    {
        var page = await OpenAsync("of-a-heavy-pdf");
        await page.SetInputFilesAsync("#fichiers", [Pdf("lourd.pdf", 3_276_801), Pdf("normal.pdf")]);

        await Assertions.Expect(page.Locator(Files)).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#fichiers-erreur")).ToContainTextAsync("lourd.pdf\u00A0: ce fichier dépasse");
    }

    [Fact]
    public async Task Pieces_BeingAnalysed_ShowTheirPagesWithoutLosingWhatIsTyped()
    {
        portal.Issuer.Api.UploadState = FileState.Received;
        var page = await OpenAsync("who-waits");
        await ChooseAsync(page, "#fichiers", Pdf("certificat.pdf"));
        await Assertions.Expect(page.Locator("[data-analysis]")).ToBeVisibleAsync();
        await page.Locator("summary", new() { HasText = "Précisions" }).ClickAsync();
        await page.FillAsync("#numero-upload-1", "n° 12");
        portal.Issuer.Api.UploadState = FileState.Ready;

        await Assertions.Expect(page.Locator(".thumbs img")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-analysis]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#numero-upload-1")).ToHaveValueAsync("n° 12");
    }

    private static Task ChooseAsync(IPage page, string input, FilePayload file) => page.SetInputFilesAsync(input, file);

    private Task<IPage> OpenAsync(string account) =>
        OpenAsync(account, async visitor => $"{await PageDrafts.AbsenceAsync("")(visitor)}/justificatif");

    private async Task<IPage> OpenAsync(string account, Func<PortalVisitor, Task<string>> open)
    {
        portal.Issuer.Api.Added.Clear();
        var visitor = portal.Visitor();
        await visitor.SignInAsync(account: account);
        var (page, _) = await browser.OpenAsync(portal.Address);
        await page.SignInAsync(visitor, portal.Address);
        await page.GotoAsync(await open(visitor));
        return page;
    }
}
