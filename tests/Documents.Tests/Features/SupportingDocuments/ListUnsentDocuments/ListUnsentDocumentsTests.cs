using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.ListUnsentDocuments;

[Collection(DocumentsService.Name)]
public sealed class ListUnsentDocumentsTests(DocumentsHost host)
{
    [Fact]
    public async Task List_SentDeletedAndOfAnotherAccount_AreAbsent()
    {
        const string Household = "unsent-documents";
        using var family = host.Family(Household);
        using var other = host.Family(Household, "the-other-parent");
        var (sent, deleted) = (await family.UploadAsync(text: "sent"), await family.UploadAsync(text: "deleted"));
        var kept = await family.UploadAsync(text: "kept");
        await other.UploadAsync(text: "of the other parent");
        await host.DeclareAsync(Absences.Declared(Household, sent.DocumentId));
        using var deletion = await family.DeleteAsync(Paths.Document(deleted));

        var listed = Assert.Single(await family.ReadAsync<SupportingDocumentResponse[]>(Paths.Documents));

        Assert.Equal(kept.DocumentId, listed.DocumentId);
        Assert.Equal(listed.UploadedAt.AddDays(7), listed.KeptUntil);
        Assert.Null((await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(sent))).KeptUntil);
    }
}
