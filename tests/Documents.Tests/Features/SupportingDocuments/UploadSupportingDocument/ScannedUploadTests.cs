using System.Net;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.UploadSupportingDocument;

[Collection(DocumentsService.Name)]
public sealed class ScannedUploadTests(DocumentsHost unscanned, ScannedHost host) : IClassFixture<ScannedHost>, IAsyncLifetime
{
    public Task InitializeAsync() => host.Clamd.SwitchToAsync(ClamdMode.Honest);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Upload_CleanFile_IsReadableByItsFamilyAndByAgents()
    {
        using var family = host.Family("clean");
        var upload = await family.UploadAsync(text: "clean");
        Assert.Equal(ScanState.Clean, upload.Files[0].Scan);
        var absence = await host.DeclareAsync("clean", upload.DocumentId);

        using var agent = host.Agent();
        Assert.Equal(Uploads.Pdf("clean"), await agent.GetByteArrayAsync(Paths.ReviewFile(absence, upload)));
        Assert.Equal(Uploads.Pdf("clean"), await family.GetByteArrayAsync(Paths.File(upload)));
    }

    [Fact]
    public async Task Upload_InfectedFileAmongOthers_RefusesItAndStoresNothingOfIt()
    {
        using var family = host.Family("infected");
        var upload = await family.UploadAsync("medical", ("bon.pdf", Uploads.Pdf("good")), ("virus.pdf", Eicar.Pdf()));

        var refused = upload.Files[1];
        Assert.Equal(("virus.pdf", false, FileRefusalCode.Malware), (refused.Name, refused.Accepted, refused.Refused!.Code));
        Assert.StartsWith("L’antivirus a trouvé", refused.Refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await host.CountContentsAsync(upload));
        var stored = await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload));
        Assert.Equal("bon.pdf", Assert.Single(stored.Files).Name);
    }

    [Fact]
    public async Task Upload_InfectedFilesOnly_IsRefusedByNameInFrench()
    {
        using var family = host.Family("all-infected");
        using var form = Uploads.Form("medical", ("virus.pdf", Eicar.Pdf()));
        using var response = await family.PostAsync(Paths.Documents, form);

        var problem = await response.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "no-file-accepted");
        var message = problem.GetProperty("errors").GetProperty("virus.pdf")[0].GetString();
        Assert.StartsWith("L’antivirus a trouvé", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_FileRefusedByInspection_IsNotScanned()
    {
        using var family = host.Family("structure");
        var before = host.Clamd.Scanned.Count;
        using var form = Uploads.Form("medical", ("faux.png", Uploads.Pdf("not a picture")));
        using var response = await family.PostAsync(Paths.Documents, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(before, host.Clamd.Scanned.Count);
    }

    [Fact]
    public async Task Upload_WithoutScanner_ReturnsNoScanState()
    {
        using var family = unscanned.Family("unscanned");
        using var form = Uploads.Form("medical", ("bon.pdf", Uploads.Pdf("good")));
        using var response = await family.PostAsync(Paths.Documents, form);
        var upload = await response.ReadAsync<JsonElement>();
        Assert.Equal(["name", "accepted", "fileId", "bytes", "sha256", "refused", "state"], FieldsOfFile(upload));
        var stored = await family.ReadAsync<JsonElement>($"{response.Headers.Location}");
        Assert.Equal(["fileId", "name", "kind", "bytes", "sha256", "state", "pageCount", "shownPages"], FieldsOfFile(stored));
    }

    private static IEnumerable<string> FieldsOfFile(JsonElement response) =>
        response.GetProperty("files")[0].EnumerateObject().Select(property => property.Name);
}
