using System.Net;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.AddFiles;

[Collection(DocumentsService.Name)]
public sealed class AddFilesTests(DocumentsHost host)
{
    [Fact]
    public async Task AddFiles_PageAfterPage_KeepsAllUnderOneReceipt()
    {
        using var family = host.Family("pages");
        var upload = await family.UploadAsync("medical", ("page-1.pdf", Uploads.Pdf("one")));
        UploadResponse added = null!;
        foreach (var page in (string[])["2", "3", "4"])
            added = await AddAsync(family, upload, ($"page-{page}.pdf", Uploads.Pdf(page)));

        var stored = await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload));
        Assert.Equal(["page-1.pdf", "page-2.pdf", "page-3.pdf", "page-4.pdf"], stored.Files.Select(file => file.Name));
        Assert.Equal(stored.Files.Select(file => file.FileId), Open(added.Receipt).Files.Select(file => file.FileId));
        Assert.Equal(4, await CountContentsAsync(upload));
    }

    [Fact]
    public async Task AddFiles_FifthFile_IsRefusedAndStoredNowhere()
    {
        using var family = host.Family("fifth");
        var upload = await family.UploadAsync(
            "medical", [.. Enumerable.Range(1, 4).Select(page => ($"page-{page}.pdf", Uploads.Pdf($"page {page}")))]);
        using var response = await PostAsync(family, Path(upload), ("page-5.pdf", Uploads.Pdf("page 5")));

        await response.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "no-file-accepted");
        Assert.Contains("au plus 4 fichiers", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(4, await CountContentsAsync(upload));
    }

    [Fact]
    public async Task AddFiles_SameFileTwice_IsOneFile()
    {
        using var family = host.Family("double");
        var upload = await family.UploadAsync();
        var first = await AddAsync(family, upload, ("deux.pdf", Uploads.Pdf("two")));
        var second = await AddAsync(family, upload, ("deux.pdf", Uploads.Pdf("two")));

        Assert.Equal(first.Files[0].FileId, second.Files[0].FileId);
        Assert.Equal(2, (await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload))).Files.Count);
        Assert.Equal(2, await CountContentsAsync(upload));
    }

    [Fact]
    public async Task AddFiles_InPlaceOfAnother_KeepsTheOrderAndDeletesTheContent()
    {
        using var family = host.Family("replacing");
        var upload = await family.UploadAsync("medical", ("floue.pdf", Uploads.Pdf("one")), ("deux.pdf", Uploads.Pdf("two")));
        using var response = await PostAsync(
            family, $"{Path(upload)}?replaces={upload.Files[0].FileId}", ("nette.pdf", Uploads.Pdf("better")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var stored = await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload));
        Assert.Equal(["nette.pdf", "deux.pdf"], stored.Files.Select(file => file.Name));
        Assert.Equal(2, await CountContentsAsync(upload));
        using var gone = await family.GetAsync(Paths.File(upload));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task AddFiles_RefusedReplacement_KeepsTheFile()
    {
        using var family = host.Family("replacing-badly");
        var upload = await family.UploadAsync();
        using var response = await PostAsync(
            family, $"{Path(upload)}?replaces={upload.Files[0].FileId}", ("programme.pdf", "MZ not a pdf"u8.ToArray()));

        await response.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "no-file-accepted");
        using var kept = await family.GetAsync(Paths.File(upload));
        Assert.NotEqual(HttpStatusCode.NotFound, kept.StatusCode);
    }

    [Fact]
    public async Task AddFiles_AttachedDocument_IsRefused()
    {
        using var family = host.Family("adding-late");
        var upload = await family.UploadAsync();
        await host.DeclareAsync(Absences.Declared(Open(upload.Receipt)));
        using var response = await PostAsync(family, Path(upload), ("deux.pdf", Uploads.Pdf("two")));

        await response.AssertProblemAsync(HttpStatusCode.Conflict, "document-attached");
        Assert.Equal(1, await CountContentsAsync(upload));
    }

    [Fact]
    public async Task AddFiles_ByAnotherHouseholdOrAccount_IsNotFoundAndStoresNothing()
    {
        using var family = host.Family("own-pages");
        var upload = await family.UploadAsync();
        using var stranger = host.Family("not-own-pages");
        using var otherParent = host.Family("own-pages", account: "other-parent");
        foreach (var other in new[] { stranger, otherParent })
        {
            using var response = await PostAsync(other, Path(upload), ("deux.pdf", Uploads.Pdf("two")));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Equal(1, await CountContentsAsync(upload));
    }

    private static string Path(UploadResponse upload) => $"{Paths.Document(upload)}/files";

    private static async Task<UploadResponse> AddAsync(HttpClient family, UploadResponse upload, params (string, byte[])[] files)
    {
        using var response = await PostAsync(family, Path(upload), files);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadAsync<UploadResponse>();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient family, string path, params (string, byte[])[] files)
    {
        using var form = Uploads.Form("", files);
        return await family.PostAsync(path, form);
    }

    private Receipt Open(string receipt) => host.Services.GetRequiredService<ReceiptSeal>().Open(receipt)!;

    private Task<long> CountContentsAsync(UploadResponse upload) =>
        host.FileBytes.CountDocumentsAsync(file => file.DocumentId == upload.DocumentId);
}
