using System.Net;
using EspaceFamille.Documents.Tests.Service;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.DeleteDocument;

[Collection(DocumentsService.Name)]
public sealed class DeleteDocumentTests(DocumentsHost host)
{
    [Fact]
    public async Task DeleteDocument_ThatNoRequestLists_ErasesItAndItsContents()
    {
        using var family = host.Family("delete-document");
        var upload = await family.UploadAsync("medical", ("un.pdf", Uploads.Pdf("one")), ("deux.pdf", Uploads.Pdf("two")));
        using var deleted = await family.DeleteAsync(Paths.Document(upload));

        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        using var read = await family.GetAsync(Paths.Document(upload));
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        Assert.Equal(0, await host.FileBytes.CountDocumentsAsync(file => file.DocumentId == upload.DocumentId));
        using var again = await family.DeleteAsync(Paths.Document(upload));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task DeleteDocument_OfARequest_IsRefused()
    {
        using var family = host.Family("delete-attached");
        var upload = await family.UploadAsync();
        await host.DeclareAsync(Absences.Declared("delete-attached", upload.DocumentId));
        using var refused = await family.DeleteAsync(Paths.Document(upload));

        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "document-attached");
        Assert.Equal(1, await host.FileBytes.CountDocumentsAsync(file => file.DocumentId == upload.DocumentId));
    }

    [Fact]
    public async Task DeleteDocument_OfAnotherAccountOfTheHousehold_IsNotFound()
    {
        using var family = host.Family("delete-shared");
        using var other = host.Family("delete-shared", "the-other-parent");
        var upload = await family.UploadAsync();
        using var refused = await other.DeleteAsync(Paths.Document(upload));

        await refused.AssertProblemAsync(HttpStatusCode.NotFound, "not-found");
    }
}
