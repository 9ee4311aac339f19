using System.Net;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.DeleteFile;

[Collection(DocumentsService.Name)]
public sealed class DeleteFileTests(DocumentsHost host)
{
    [Fact]
    public async Task DeleteFile_OwnFile_KeepsTheOthersUnderANewReceiptAndDeletesTheContent()
    {
        using var family = host.Family("remove");
        var upload = await UploadTwoAsync(family);
        using var response = await family.DeleteAsync(Paths.File(upload));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var receipt = Open((await response.ReadAsync<DeleteFileResponse>()).Receipt);
        Assert.Equal(upload.Files[1].FileId, Assert.Single(receipt.Files).FileId);
        Assert.False(receipt.IssuedAt > Open(upload.Receipt).IssuedAt, "the new receipt is younger than the upload's");
        var stored = await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload));
        Assert.Equal("deux.pdf", Assert.Single(stored.Files).Name);
        Assert.Equal(upload.Files[1].FileId, Assert.Single(await ContentsOfAsync(upload)));
    }

    [Fact]
    public async Task DeleteFile_Retried_ReturnsTheSameResponse()
    {
        using var family = host.Family("repeat");
        var upload = await UploadTwoAsync(family);
        using var first = await family.DeleteAsync(Paths.File(upload));
        using var second = await family.DeleteAsync(Paths.File(upload));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task DeleteFile_LastFile_IsRefused()
    {
        using var family = host.Family("last");
        var upload = await family.UploadAsync();
        using var response = await family.DeleteAsync(Paths.File(upload));

        await response.AssertProblemAsync(HttpStatusCode.Conflict, "last-file");
        Assert.Single(await ContentsOfAsync(upload));
    }

    [Fact]
    public async Task DeleteFile_AttachedDocument_IsRefused()
    {
        using var family = host.Family("attached");
        var upload = await UploadTwoAsync(family);
        await host.DeclareAsync(Absences.Declared(Open(upload.Receipt)));
        using var response = await family.DeleteAsync(Paths.File(upload));

        await response.AssertProblemAsync(HttpStatusCode.Conflict, "document-attached");
        Assert.Equal(2, (await ContentsOfAsync(upload)).Count);
    }

    [Fact]
    public async Task DeleteFile_ByAnotherHouseholdOrAccount_IsNotFound()
    {
        using var family = host.Family("mine");
        var upload = await UploadTwoAsync(family);
        using var stranger = host.Family("not-mine");
        using var otherParent = host.Family("mine", account: "other-parent");
        foreach (var other in new[] { stranger, otherParent })
        {
            using var response = await other.DeleteAsync(Paths.File(upload));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Equal(2, (await ContentsOfAsync(upload)).Count);
    }

    [Fact]
    public async Task DeleteFile_UnknownDocument_IsNotFound()
    {
        using var family = host.Family("unknown");
        using var response = await family.DeleteAsync($"{Paths.Documents}/{Ids.New()}/files/{Ids.New()}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task DeleteFile_UnknownFileOfAnOwnDocument_IsNotFound()
    {
        using var family = host.Family("unknown-file");
        var upload = await UploadTwoAsync(family);
        using var response = await family.DeleteAsync($"{Paths.Document(upload)}/files/{Ids.New()}");

        await response.AssertProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(2, (await ContentsOfAsync(upload)).Count);
    }

    [Fact]
    public async Task DeleteFile_AnotherHouseholdsFileInAnOwnDocument_IsNotFoundAndDeletesNothing()
    {
        using var owner = host.Family("owner");
        using var thief = host.Family("thief");
        var (theirs, own) = (await UploadTwoAsync(owner), await UploadTwoAsync(thief));
        using var response = await thief.DeleteAsync($"{Paths.Document(own)}/files/{theirs.Files[0].FileId}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal((2, 2), ((await ContentsOfAsync(theirs)).Count, (await ContentsOfAsync(own)).Count));
    }

    [Fact]
    public async Task Declare_WithTheReceiptFromBeforeADeletion_AttachesTheRestAndCountsTheDocumentAsMissing()
    {
        using var family = host.Family("old-receipt");
        var upload = await UploadTwoAsync(family, "death");
        using var deletion = await family.DeleteAsync(Paths.File(upload));
        deletion.EnsureSuccessStatusCode();
        var absence = await host.DeclareAsync(Absences.Declared(Open(upload.Receipt)));

        using var agent = host.Agent();
        var review = await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        // Complete, a document of this kind would need no agent.
        Assert.Equal((1, ReviewState.Waiting), (review.MissingDocuments, review.State));
        Assert.Equal(upload.Files[1].FileId, Assert.Single(review.Documents[0].Files).FileId);
    }

    private static Task<UploadResponse> UploadTwoAsync(HttpClient family, string qualification = "medical") =>
        family.UploadAsync(qualification, ("un.pdf", Uploads.Pdf("one")), ("deux.pdf", Uploads.Pdf("two")));

    private Receipt Open(string receipt) => host.Services.GetRequiredService<ReceiptSeal>().Open(receipt)!;

    private async Task<IReadOnlyList<string>> ContentsOfAsync(UploadResponse upload) =>
        [.. (await host.FileBytes.Find(file => file.DocumentId == upload.DocumentId).ToListAsync()).Select(file => file.Id)];
}
