using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Reviews.AddDocument;

/// <summary>The process stops after it attached the document and before it listed it in the review.</summary>
[Collection(DocumentsService.Name)]
public sealed class InterruptedAdditionTests(DocumentsHost host)
{
    private SupportingDocumentStore Documents => host.Services.GetRequiredService<SupportingDocumentStore>();

    [Fact]
    public async Task Attached_WaitingReview_ListsTheDocument()
    {
        var (absence, added) = await DeclaredAsync("interrupted");

        await AttachAloneAsync(absence, added);

        await Eventually.True(
            async () => (await host.Services.GetRequiredService<ReviewStore>().FindAsync(Absences.Request(absence), default))!.Added
                .Any(one => one.DocumentId == added),
            "the review lists the document");
        Assert.Single((await Documents.FindAsync(added, default))!.Requests);
    }

    [Fact]
    public async Task Attached_ReviewDecidedMeanwhile_DetachesTheDocument()
    {
        var (absence, added) = await DeclaredAsync("interrupted-late");
        using var agent = host.Agent();
        using var accepted = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        accepted.EnsureSuccessStatusCode();

        await AttachAloneAsync(absence, added);

        await Eventually.True(
            async () => (await Documents.FindAsync(added, default))!.Requests.Count == 0, "the document is detached");
        Assert.Empty((await host.Services.GetRequiredService<ReviewStore>().FindAsync(Absences.Request(absence), default))!.Added);
    }

    /// <summary>The first write of an addition, and nothing that follows it in the request.</summary>
    private async Task AttachAloneAsync(AbsenceDeclared absence, string documentId)
    {
        var attached = await Documents.ChangeAsync(
            documentId, one => AttachmentRules.AttachAdded(one, Absences.Request(absence)), default);
        Assert.Single(attached!.Requests);
    }

    private async Task<(AbsenceDeclared Absence, string Added)> DeclaredAsync(string household)
    {
        using var family = host.Family(household);
        var absence = await host.DeclareAsync(Absences.Declared(household, (await family.UploadAsync()).DocumentId));
        return (absence, (await family.UploadAsync(text: "page 2")).DocumentId);
    }
}
