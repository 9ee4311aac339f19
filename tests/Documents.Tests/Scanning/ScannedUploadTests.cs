using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Scanning;

[Collection(DocumentsService.Name)]
public sealed class ScannedUploadTests(DocumentsHost unscanned, ScannedHost host) : IClassFixture<ScannedHost>, IAsyncLifetime
{
    public Task InitializeAsync() => host.Clamd.BeAsync(ClamdMode.Honest);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Upload_OfACleanFile_IsReadByItsFamilyAndByTheTown()
    {
        using var family = host.Family("clean");
        var upload = await family.SendCertificateAsync(text: "clean");
        Assert.Equal("clean", Scan(upload));
        var absence = await host.DeclareAsync("clean", upload.DocumentId());

        using var agent = host.Agent();
        Assert.Equal(Uploads.Pdf("clean"), await agent.GetByteArrayAsync($"/api/documents/reviews/absence/{absence.AbsenceId}/files/{upload.FileId()}"));
        Assert.Equal(Uploads.Pdf("clean"), await family.GetByteArrayAsync($"{Uploads.Path}/{upload.DocumentId()}/files/{upload.FileId()}"));
    }

    [Fact]
    public async Task Upload_OfAnInfectedFileAmongOthers_RefusesItAloneAndStoresNothingOfIt()
    {
        using var family = host.Family("infected");
        using var form = Uploads.Form("medical", ("bon.pdf", Uploads.Pdf("good")), ("virus.pdf", Eicar.Pdf()));
        using var response = await family.PostAsync(Uploads.Path, form);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var upload = await response.Content.ReadFromJsonAsync<JsonElement>();
        var refused = upload.GetProperty("files")[1];
        Assert.Equal(("virus.pdf", false), (refused.GetProperty("name").GetString(), refused.GetProperty("accepted").GetBoolean()));
        Assert.Equal("malware", refused.GetProperty("refused").GetProperty("code").GetString());
        Assert.StartsWith("L’antivirus a trouvé", refused.GetProperty("refused").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, await host.BytesOfAsync(upload.DocumentId()));
        var stored = await family.GetFromJsonAsync<JsonElement>(response.Headers.Location);
        Assert.Equal("bon.pdf", Assert.Single(stored.GetProperty("files").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Upload_OfInfectedFilesOnly_IsRefusedByNameInFrench()
    {
        using var family = host.Family("all-infected");
        using var form = Uploads.Form("medical", ("virus.pdf", Eicar.Pdf()));
        using var response = await family.PostAsync(Uploads.Path, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.StartsWith("L’antivirus a trouvé", errors.GetProperty("virus.pdf")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_RefusedByItsStructure_IsNotSentToTheScanner()
    {
        using var family = host.Family("structure");
        var before = host.Clamd.Scanned.Count;
        using var form = Uploads.Form("medical", ("faux.png", Uploads.Pdf("not a picture")));
        using var response = await family.PostAsync(Uploads.Path, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(before, host.Clamd.Scanned.Count);
    }

    [Fact]
    public async Task Upload_WhereNothingIsScanned_SaysNothingOfIt()
    {
        using var family = unscanned.Family("unscanned");
        var upload = await family.SendCertificateAsync();
        Assert.Equal(["name", "accepted", "fileId", "bytes", "sha256", "refused"], Names(upload.GetProperty("files")[0]));
        var stored = await family.GetFromJsonAsync<JsonElement>($"{Uploads.Path}/{upload.DocumentId()}");
        Assert.Equal(["fileId", "name", "kind", "bytes", "sha256"], Names(stored.GetProperty("files")[0]));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string? Scan(JsonElement upload) => upload.GetProperty("files")[0].GetProperty("scan").GetString();
}
