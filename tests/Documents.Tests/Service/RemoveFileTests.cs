using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Service;

[Collection(DocumentsService.Name)]
public sealed class RemoveFileTests(DocumentsHost host)
{
    private IMongoCollection<FileBytes> Bytes => host.FileBytes;

    [Fact]
    public async Task Removal_OfAnOwnFile_LeavesTheOthersUnderANewReceiptAndErasesItsBytes()
    {
        using var family = host.Family("remove");
        var upload = await SendTwoAsync(family);
        using var response = await family.DeleteAsync(Path(upload, upload.FileId()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var receipt = Receipt(await response.Content.ReadFromJsonAsync<JsonElement>());
        Assert.Equal(upload.FileId(1), Assert.Single(receipt.Files).FileId);
        Assert.False(receipt.IssuedAt > Receipt(upload).IssuedAt, "a removal makes a receipt no younger");
        var stored = await family.GetFromJsonAsync<JsonElement>($"{Uploads.Path}/{upload.DocumentId()}");
        Assert.Equal("deux.pdf", Assert.Single(stored.GetProperty("files").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal([upload.FileId(1)], await BytesOfAsync(upload));
    }

    [Fact]
    public async Task Removal_Repeated_AnswersTheSame()
    {
        using var family = host.Family("repeat");
        var upload = await SendTwoAsync(family);
        using var first = await family.DeleteAsync(Path(upload, upload.FileId()));
        using var second = await family.DeleteAsync(Path(upload, upload.FileId()));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Removal_OfTheLastFile_IsRefusedAndKeepsIt()
    {
        using var family = host.Family("last");
        var upload = await family.SendCertificateAsync();
        using var response = await family.DeleteAsync(Path(upload, upload.FileId()));

        await AssertConflictAsync("last-file", response);
        Assert.Equal([upload.FileId()], await BytesOfAsync(upload));
    }

    [Fact]
    public async Task Removal_OnceAnAbsenceNamesTheDocument_IsRefusedAndKeepsEverything()
    {
        using var family = host.Family("attached");
        var upload = await SendTwoAsync(family);
        await DeclareAsync(Receipt(upload));
        using var response = await family.DeleteAsync(Path(upload, upload.FileId()));

        await AssertConflictAsync("document-attached", response);
        Assert.Equal(2, (await BytesOfAsync(upload)).Count);
    }

    [Fact]
    public async Task Removal_BySomebodyElse_DoesNotFindTheDocument()
    {
        using var family = host.Family("mine");
        var upload = await SendTwoAsync(family);
        using var stranger = host.Family("not-mine");
        using var otherParent = host.Family("mine", account: "other-parent");
        foreach (var other in new[] { stranger, otherParent })
        {
            using var response = await other.DeleteAsync(Path(upload, upload.FileId()));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Equal(2, (await BytesOfAsync(upload)).Count);
    }

    [Fact]
    public async Task Removal_OfAnUnknownDocument_DoesNotFindIt()
    {
        using var family = host.Family("unknown");
        using var response = await family.DeleteAsync($"{Uploads.Path}/{Ids.New()}/files/{Ids.New()}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Removal_OfAnothersFileThroughAnOwnDocument_LeavesItThere()
    {
        using var owner = host.Family("owner");
        using var thief = host.Family("thief");
        var (theirs, own) = (await SendTwoAsync(owner), await SendTwoAsync(thief));
        using var response = await thief.DeleteAsync(Path(own, theirs.FileId()));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal((2, 2), ((await BytesOfAsync(theirs)).Count, (await BytesOfAsync(own)).Count));
    }

    [Fact]
    public async Task Declaration_WithTheReceiptFromBeforeARemoval_AttachesWhatIsThereAndSaysThatItIsNotWhole()
    {
        using var family = host.Family("old-receipt");
        var upload = await SendTwoAsync(family, "death");
        using var removal = await family.DeleteAsync(Path(upload, upload.FileId()));
        removal.EnsureSuccessStatusCode();
        var absenceId = await DeclareAsync(Receipt(upload));

        using var agent = host.Agent();
        var review = await agent.GetFromJsonAsync<JsonElement>($"/api/documents/reviews/absence/{absenceId}");
        Assert.Equal(1, review.GetProperty("missingDocuments").GetInt32());
        Assert.Equal(upload.FileId(1), Assert.Single(review.GetProperty("documents")[0].GetProperty("files").EnumerateArray()).GetProperty("fileId").GetString());
        // Of a kind that needs no agent when it is whole.
        Assert.Equal("waiting", review.GetProperty("state").GetString());
        using var removed = await agent.GetAsync($"/api/documents/reviews/absence/{absenceId}/files/{upload.FileId()}");
        Assert.Equal(HttpStatusCode.NotFound, removed.StatusCode);
    }

    private static async Task<JsonElement> SendTwoAsync(HttpClient family, string qualification = "medical")
    {
        using var form = Uploads.Form(qualification, ("un.pdf", Uploads.Pdf("one")), ("deux.pdf", Uploads.Pdf("two")));
        using var response = await family.PostAsync(Uploads.Path, form);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<string> DeclareAsync(Receipt receipt)
    {
        var absence = Absences.Declared(receipt);
        await host.PublishAsync(absence);
        await host.Consumed.WaitAsync(absence.AbsenceId, 1);
        return absence.AbsenceId;
    }

    private Receipt Receipt(JsonElement answer) => host.Services.GetRequiredService<ReceiptSeal>().Open(answer.GetProperty("receipt").GetString()!)!;

    private async Task<IReadOnlyList<string>> BytesOfAsync(JsonElement upload)
    {
        var id = upload.DocumentId();
        return [.. (await Bytes.Find(file => file.DocumentId == id).ToListAsync()).Select(file => file.Id)];
    }

    private static string Path(JsonElement upload, string fileId) => $"{Uploads.Path}/{upload.DocumentId()}/files/{fileId}";

    private static async Task AssertConflictAsync(string code, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"urn:espace-famille:{code}", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
    }
}
