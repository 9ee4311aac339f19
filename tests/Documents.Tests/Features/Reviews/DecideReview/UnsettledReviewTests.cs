using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Reviews.DecideReview;

/// <summary>A review between the write of its document's analysis and its own.</summary>
[Collection(DocumentsService.Name)]
public sealed class UnsettledReviewTests(DocumentsHost documents)
{
    [Fact]
    public async Task Accept_AnalysedDocumentOfAReviewThatStillWaitsForIt_IsAccepted()
    {
        var host = await documents.AnalysisAsync();
        await host.ResetAsync();
        using var family = host.Family("unsettled");
        var upload = await host.UploadAsync(family);
        await host.SettledAsync(upload);
        var absence = await host.DeclareAsync("unsettled", upload.DocumentId);
        var request = new RequestReference { Kind = RequestKind.Absence, RequestId = absence.Request.Id };
        await host.Services.GetRequiredService<ReviewStore>().ChangeAsync(
            request, review => new Change<Review>(review with { PendingDocumentIds = [upload.DocumentId] }), default);

        using var agent = host.Agent();
        using var accepted = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }
}
