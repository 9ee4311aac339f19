using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;

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
