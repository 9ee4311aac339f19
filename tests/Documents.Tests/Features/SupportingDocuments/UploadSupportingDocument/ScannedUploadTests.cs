using System.Net;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.UploadSupportingDocument;

[Collection(DocumentsService.Name)]
public sealed class ScannedUploadTests(DocumentsHost unscanned) : AnalysisFixture(unscanned)
{
    [Fact]
    public async Task Upload_AnyFile_IsAcceptedBeforeItIsAnalysed()
    {
        var release = Host.Renderer.Hold();
        using var family = Host.Family("at-once");
        var upload = await family.UploadAsync(text: "at once");
        Assert.Equal((ScanState.Pending, FileState.Received), (upload.Files[0].Scan, upload.Files[0].State));

        release();
        await Host.WaitAsync(upload, FileState.Ready);
        Assert.Equal(Uploads.Pdf("at once"), await family.GetByteArrayAsync(Paths.File(upload)));
    }

    [Fact]
    public async Task Upload_InfectedFileAmongOthers_ErasesItAndKeepsTheOthers()
    {
        using var family = Host.Family("infected");
        var upload = await family.UploadAsync("medical", ("bon.pdf", Uploads.Pdf("good")), ("virus.pdf", Eicar.Pdf()));
        await Host.SettledAsync(upload);

        var stored = await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload));
        Assert.Equal([FileState.Ready, FileState.Infected], stored.Files.Select(file => file.State!.Value));
        Assert.Equal([ScanState.Clean, ScanState.Infected], stored.Files.Select(file => file.Scan!.Value));
        Assert.Equal((1, 1), (await Host.CountContentsAsync(upload), await Host.CountPagesAsync(upload)));
        foreach (var path in new[] { Paths.File(upload, 1), Paths.Page(upload, index: 1) })
        {
            using var response = await family.GetAsync(path);
            await response.AssertProblemAsync(HttpStatusCode.Gone, "file-infected");
        }

        Assert.DoesNotContain(Host.Renderer.Files, file => Eicar.IsIn(file.Content));
    }

    [Fact]
    public async Task Upload_FileRefusedByInspection_IsNotScanned()
    {
        using var family = Host.Family("structure");
        var before = Host.Clamd.Scanned.Count;
        using var form = Uploads.Form("medical", ("faux.png", Uploads.Pdf("not a picture")));
        using var response = await family.PostAsync(Paths.Documents, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(before, Host.Clamd.Scanned.Count);
    }

    [Fact]
    public async Task Upload_WithoutScannerAndRenderer_HasNoStateAndWaitsForNothing()
    {
        using var family = Unanalysed.Family("unscanned");
        using var form = Uploads.Form("medical", ("bon.pdf", Uploads.Pdf("good")));
        using var response = await family.PostAsync(Paths.Documents, form);
        var upload = await response.ReadAsync<JsonElement>();
        Assert.Equal(["name", "accepted", "fileId", "bytes", "sha256", "refused", "state"], FieldsOfFile(upload));
        Assert.Equal(JsonValueKind.Null, StateOf(upload));
        var stored = await family.ReadAsync<JsonElement>($"{response.Headers.Location}");
        Assert.Equal(["fileId", "name", "kind", "bytes", "sha256", "state", "pageCount", "shownPages"], FieldsOfFile(stored));
        Assert.Equal(JsonValueKind.Null, StateOf(stored));
        using var page = await family.GetAsync($"{response.Headers.Location}/files/{FileOf(stored)}/pages/1");
        await page.AssertProblemAsync(HttpStatusCode.Conflict, "no-pages");
    }

    private static JsonValueKind StateOf(JsonElement response) => response.GetProperty("files")[0].GetProperty("state").ValueKind;

    private static string FileOf(JsonElement response) => $"{response.GetProperty("files")[0].GetProperty("fileId")}";

    private static IEnumerable<string> FieldsOfFile(JsonElement response) =>
        response.GetProperty("files")[0].EnumerateObject().Select(property => property.Name);
}
