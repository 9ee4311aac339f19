using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Domain.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>The documents of an open storage space, over HTTP.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceDocumentTests(DocumentsHost host) : IDisposable
{
    private readonly string _account = $"space-{Ids.New()}";
    private readonly List<SpaceBrowser> _browsers = [];

    [Fact]
    public async Task Documents_RenamedReplacedAndDeleted_AreAsTheOwnerLastWrote()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        var document = await browser.AddAsync();

        using (var renamed = await browser.SendAsync(
            HttpMethod.Put, $"documents/{document.DocumentId}/details",
            JsonContent.Create(new DescribeSpaceDocumentRequest(
                "insurance", "Assurance", ValidUntil: "2027-06-30", Remind: true, FileName: "a/b.pdf"))))
            Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        var described = await browser.ReadAsync<SpaceDocumentResponse>($"documents/{document.DocumentId}");
        Assert.Equal(
            ("insurance", "Assurance", "b.pdf", true),
            (described.Kind, described.Title, described.FileName, described.IsReminderSet));

        var png = Photos.Png();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(png), "files", "photo.png" } };
        using (var replaced = await browser.SendAsync(HttpMethod.Put, $"documents/{document.DocumentId}/content", form))
            Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        using (var file = await browser.GetAsync($"documents/{document.DocumentId}/content"))
        {
            Assert.Equal(png, await file.Content.ReadAsByteArrayAsync());
            Assert.Equal("inline", file.Content.Headers.ContentDisposition!.DispositionType);
        }

        using (var deleted = await browser.SendAsync(HttpMethod.Delete, $"documents/{document.DocumentId}"))
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Empty(await browser.ListAsync());
        Assert.Equal(0, await host.CountSpaceContentsAsync(_account));
    }

    [Fact]
    public async Task Export_OpenSpace_IsAnArchiveOfAllDocuments()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        var (first, second) = (Uploads.Pdf("first"), Uploads.Pdf("second"));
        await browser.AddAsync("Un", first);
        await browser.AddAsync("Deux", second);

        using var response = await browser.GetAsync("archive");
        await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());

        Assert.Equal(["01 attestation.pdf", "02 attestation.pdf", "documents.json"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(second, await BytesAsync(zip.Entries[1]));
    }

    [Theory]
    [InlineData(49, 1, "documents")]
    [InlineData(1, 1_599, "bytes")]
    public async Task Add_BeyondTheQuota_IsRefused(int documents, int blocks, string limit)
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        await host.Services.GetRequiredService<SpaceStore>().ChangeAsync(
            _account,
            space => new(space with
            {
                Documents = [.. Enumerable.Range(0, documents).Select(number => Spaces.Document(id: $"{number}", blocks: blocks))],
            }),
            default);
        await browser.AddAsync();

        using var full = await browser.PostAsync("documents", SpaceBrowser.Form());

        var problem = await full.AssertProblemAsync(HttpStatusCode.Conflict, "space-full");
        Assert.Equal(limit, problem.GetProperty("facts").GetProperty("limit").GetString());
        Assert.Equal(1, await host.CountSpaceContentsAsync(_account));
    }

    [Fact]
    public async Task Operations_OpenSpace_ShowWhatWasDoneNewestFirst()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        var document = await browser.AddAsync();
        using (await Browser("session-2").OpenAsync("not the password of it"))
        using (await browser.GetAsync($"documents/{document.DocumentId}/content"))
        {
            var lines = await browser.ReadAsync<SpaceOperationResponse[]>("operations");
            Assert.Equal(
                [SpaceAction.Read, SpaceAction.OpeningRefused, SpaceAction.Added, SpaceAction.CodeConfirmed, SpaceAction.Created],
                lines.Select(line => line.Action));
            Assert.Equal(document.DocumentId, lines[0].DocumentId);
        }
    }

    [Fact]
    public async Task Add_FileThatIsNoDocument_IsRefusedWithItsReason()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();

        using (var wrong = await browser.PostAsync("documents", SpaceBrowser.Form(content: [1, 2, 3])))
        {
            var problem = await wrong.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-file");
            Assert.Equal("typeDisagrees", problem.GetProperty("facts").GetProperty("refused").GetProperty("code").GetString());
        }

        using (var large = await browser.PostAsync("documents", SpaceBrowser.Form(content: new byte[3_276_801])))
            await large.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-file");
        using var unknown = SpaceBrowser.Form(new string('x', 200));
        using var details = await browser.PostAsync("documents", unknown);
        await details.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-details");
        Assert.Equal(0, await host.CountSpaceContentsAsync(_account));
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry)
    {
        await using var stream = await entry.OpenAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private SpaceBrowser Browser(string session = "session-1")
    {
        var browser = SpaceBrowser.Of(host.Factory, _account, session);
        _browsers.Add(browser);
        return browser;
    }
}
