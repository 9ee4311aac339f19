using System.IO.Compression;
using System.Net;
using System.Text.Json;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.ExportDocuments;

/// <summary>A family's archive has its originals; another household's, the other adult's drafts and staff's requests find none.</summary>
[Collection(DocumentsService.Name)]
public sealed class ExportDocumentsTests(DocumentsHost host)
{
    private const string Household = "export";
    private const string Export = $"{Paths.Documents}/export";

    [Fact]
    public async Task Export_ByTheFamily_HasTheListAndTheOriginals()
    {
        using var family = host.Family(Household);
        var sent = await family.UploadAsync(text: "exported certificate");
        await host.DeclareAsync(Absences.Declared(Household, sent.DocumentId));

        using var response = await family.GetAsync(Export);

        Assert.Equal(("application/zip", "attachment"), (
            response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentDisposition?.DispositionType));
        Assert.True(response.Headers.CacheControl?.NoStore);
        await using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var list = JsonDocument.Parse(archive.GetEntry("justificatifs.json")!.Open()).RootElement.EnumerateArray().ToList();
        var place = list.FindIndex(document => document.GetProperty("documentId").GetString() == sent.DocumentId) + 1;
        await using var content = new MemoryStream();
        await archive.GetEntry($"{place:000}/1 certificat.pdf")!.Open().CopyToAsync(content);
        Assert.Equal(Uploads.Pdf("exported certificate"), content.ToArray());
    }

    [Fact]
    public async Task Export_ByTheOtherAdult_HasTheHouseholdsAbsencesAndNoDraft()
    {
        using var father = host.Family("export-two", "father");
        using var mother = host.Family("export-two", "mother");
        var (sent, draft) = (await father.UploadAsync(), await father.UploadAsync());
        await host.DeclareAsync(Absences.Declared("export-two", sent.DocumentId));

        Assert.Equal([sent.DocumentId], await ListedAsync(mother));
        Assert.Equal([sent.DocumentId, draft.DocumentId], await ListedAsync(father));
    }

    [Fact]
    public async Task Export_MoreThanFiveHundredDocuments_ListsThemAll()
    {
        var seal = host.Services.GetRequiredService<DetailsSeal>();
        var documents = Enumerable.Range(0, 501).Select(number => Document($"export-many-{number:000}", seal)).ToArray();
        await host.Services.GetRequiredService<IMongoDatabase>().GetCollection<SupportingDocument>(SupportingDocumentStore.Collection)
            .InsertManyAsync(documents);
        using var family = host.Family("export-many");

        Assert.Equal(documents.Select(document => document.Id), await ListedAsync(family));
    }

    [Fact]
    public async Task Export_ByAnotherHousehold_HasNothingOfIt()
    {
        using var family = host.Family("export-theirs");
        await family.UploadAsync();
        using var stranger = host.Family("export-ours");

        Assert.Empty(await ListedAsync(stranger));
        using var foreign = await stranger.GetAsync("/api/documents/households/export-theirs/supporting-documents/export");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task Export_ByAnAgent_IsForbidden()
    {
        using var family = host.Family("export-staff");
        await family.UploadAsync();
        using var agent = host.Agent();

        using var response = await agent.GetAsync("/api/documents/households/export-staff/supporting-documents/export");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private SupportingDocument Document(string id, DetailsSeal seal) => ADocument.UploadedAt(host.Now) with
    {
        Id = id,
        HouseholdId = "export-many",
        UploadedBy = "parent-of-export-many",
        Details = seal.Encrypt(
            id, new DocumentDetails(null, null, null, null, null, new Dictionary<string, string>(StringComparer.Ordinal))),
    };

    private static async Task<IReadOnlyList<string?>> ListedAsync(HttpClient client)
    {
        using var response = await client.GetAsync(Export);
        await using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        return
        [
            .. JsonDocument.Parse(archive.GetEntry("justificatifs.json")!.Open()).RootElement.EnumerateArray()
                .Select(document => document.GetProperty("documentId").GetString()),
        ];
    }
}
