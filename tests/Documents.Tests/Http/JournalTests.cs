using System.Net;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Http;

/// <summary>Readings and decisions of agents are in the service's journal.</summary>
[Collection(DocumentsService.Name)]
public sealed class JournalTests(DocumentsHost host)
{
    private Journal Journal => host.Services.GetRequiredService<Journal>();

    [Fact]
    public async Task ReadReview_ByAnAgent_IsInTheJournalBeforeTheResponse()
    {
        var (absenceId, _) = await DeclareAsync("journal-readings");
        using var agent = host.Agent("agent-of-the-journal");
        var review = await agent.ReadAsync<ReviewResponse>($"{Paths.Reviews}/absence/{absenceId}");

        var entry = Assert.Single(await Journal.NewestAsync("journal-readings", after: null, 10, default));
        Assert.Equal(("readReview", "absence", review.RequestId), (entry.Action, entry.SubjectKind, entry.SubjectId));
        Assert.Equal(("agent-of-the-journal", "agent"), (entry.AccountId, entry.Role));
    }

    [Fact]
    public async Task Accept_ByAnAgent_IsInTheJournalOnce()
    {
        var (absenceId, _) = await DeclareAsync("journal-decision");
        using var agent = host.Agent("agent-who-decides");
        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var response = await agent.PostAsync($"{Paths.Reviews}/absence/{absenceId}/accept", content: null);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        var entries = await Eventually.Some(
            async () => await Journal.NewestAsync("journal-decision", after: null, 10, default) is { Count: > 0 } found ? found : null,
            "the decision is in the journal");
        var entry = Assert.Single(entries);
        Assert.Equal(("acceptReview", absenceId, "agent-who-decides"), (entry.Action, entry.SubjectId, entry.AccountId));
    }

    [Fact]
    public async Task ReadOwnReviewAndFile_ByTheFamily_IsNotInTheJournal()
    {
        var (absenceId, upload) = await DeclareAsync("journal-family");
        using var family = host.Family("journal-family");
        await family.ReadAsync<HouseholdReviewResponse>($"{Paths.Household}/reviews/absence/{absenceId}");
        await family.GetByteArrayAsync(Paths.File(upload));

        Assert.Empty(await Journal.NewestAsync("journal-family", after: null, 10, default));
    }

    private async Task<(string AbsenceId, UploadResponse Upload)> DeclareAsync(string household)
    {
        using var family = host.Family(household);
        var upload = await family.UploadAsync();
        return ((await host.DeclareAsync(Absences.Declared(household, upload.DocumentId))).Request.Id, upload);
    }
}
