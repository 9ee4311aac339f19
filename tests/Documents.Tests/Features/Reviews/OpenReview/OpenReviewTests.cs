using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Features;
using EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;
using EspaceFamille.Documents.Features.Reviews.OpenReview;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using ReviewedRequest = EspaceFamille.Documents.Domain.Reviews.ReviewedRequest;

namespace EspaceFamille.Documents.Tests.Features.Reviews.OpenReview;

/// <summary>Messages of reservations open, decide and close reviews.</summary>
[Collection(DocumentsService.Name)]
public sealed class OpenReviewTests(DocumentsHost host)
{
    [Fact]
    public async Task AbsenceDeclared_AutomaticQualification_IsAcceptedImmediately()
    {
        using var family = host.Family("automatic");
        var absence = await host.DeclareAsync(Absences.Declared("automatic", (await family.UploadAsync("death")).DocumentId));

        Assert.Equal(Decision.Accepted, (await host.ReviewedAsync(absence)).Decision);
        Assert.True((await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence))).Automatic);
    }

    [Fact]
    public async Task AbsenceDeclared_PartlyWithAnotherQualification_WaitsForAnAgent()
    {
        using var family = host.Family("partly");
        var (death, other) = (await family.UploadAsync("death"), await family.UploadAsync("other"));
        var absence = await host.DeclareAsync(Absences.Declared("partly", death.DocumentId, other.DocumentId));

        Assert.Equal(ReviewState.Waiting, (await ReviewAsync(absence)).State);
    }

    [Fact]
    public async Task AbsenceDeclared_DeliveredThreeTimes_OpensOneReviewAndDecidesOnce()
    {
        using var family = host.Family("thrice");
        var absence = Absences.Declared("thrice", (await family.UploadAsync("death")).DocumentId);
        for (var delivery = 0; delivery < 3; delivery++)
            await host.PublishAsync(absence);
        await host.ReviewedAsync(absence);
        await host.Consumed.WaitAsync(absence.Request.Id, 3);

        Assert.Single(host.Reviewed, reviewed => reviewed.RequestId == absence.Request.Id);
    }

    [Fact]
    public async Task AbsenceDeclared_AnotherHouseholdsDocument_CountsItAsMissing()
    {
        using var family = host.Family("owner");
        var absence = await host.DeclareAsync(Absences.Declared("stranger", (await family.UploadAsync("death")).DocumentId));

        var review = await ReviewAsync(absence);
        Assert.Equal((ReviewState.Waiting, 1, 0), (review.State, review.MissingDocuments, review.Documents.Count));
    }

    [Fact]
    public async Task AbsenceDeclared_DocumentErasedMeanwhile_OpensAReviewAndRequestsTheDocument()
    {
        using var family = host.Family("bereft");
        var (kept, erased) = (await family.UploadAsync(), await family.UploadAsync());
        var due = host.Now.AddDays(7).AddMinutes(5);
        await host.Services.GetRequiredService<DocumentEraser>().EraseAsync(
            erased.DocumentId, document => RetentionRules.EraseUnattached(document, due), default);

        var absence = await host.DeclareAsync(Absences.Declared("bereft", kept.DocumentId, erased.DocumentId));

        Assert.Equal(1, (await ReviewAsync(absence)).MissingDocuments);
        var review = await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence));
        Assert.Equal((1, kept.DocumentId), (review.MissingDocuments, Assert.Single(review.Documents).DocumentId));
        var message = await Eventually.Some(
            () => Task.FromResult(host.Missing.FirstOrDefault(missing => missing.Request.Id == absence.Request.Id)),
            "the message about the document is published");
        Assert.Equal((RequestKind.Absence, 1), (message.RequestKind, message.Missing));
    }

    [Fact]
    public async Task AbsenceDeclared_AttachedWhileItsWithdrawalInsertsTheReview_IsErasedWithTheReview()
    {
        using var family = host.Family("crossing");
        var absence = Absences.Declared("crossing", (await family.UploadAsync()).DocumentId);
        // What a delivery has done when the withdrawal is consumed, before it inserts the review or after a crash.
        await host.Services.GetRequiredService<DocumentAttachment>().AttachAsync(ReviewedRequest.Of(absence), default);
        await host.PublishAsync(Absences.Withdrawn(absence));
        await host.Consumed.WaitAsync(absence.Request.Id, 1);
        await host.PublishAsync(absence);
        await host.Consumed.WaitAsync(absence.Request.Id, 2);

        await host.Services.GetRequiredService<DecidedDocumentEraser>().EraseAsync(absence.DeclaredAt.AddMonths(3), default);

        var documents = host.Services.GetRequiredService<SupportingDocumentStore>();
        Assert.Null(await documents.FindAsync(absence.Documents[0].DocumentId, default));
    }

    [Fact]
    public async Task AbsenceWithdrawn_BeforeItsDeclaration_KeepsTheReviewClosed()
    {
        using var family = host.Family("overtaken");
        var absence = Absences.Declared("overtaken", (await family.UploadAsync("death")).DocumentId);
        await host.PublishAsync(Absences.Withdrawn(absence));
        await host.Consumed.WaitAsync(absence.Request.Id, 1);
        Assert.Equal(ReviewState.Closed, (await ReviewAsync(absence)).State);
        await host.PublishAsync(absence);
        await host.Consumed.WaitAsync(absence.Request.Id, 2);

        Assert.Equal(ReviewState.Closed, (await ReviewAsync(absence)).State);
        Assert.DoesNotContain(host.Reviewed, reviewed => reviewed.RequestId == absence.Request.Id);
    }

    private async Task<ReviewResponse> ReviewAsync(AbsenceDeclared absence)
    {
        using var agent = host.Agent();
        return await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
    }
}
