using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Features.Reviews.FollowProof;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using RefusalReason = EspaceFamille.Contracts.Documents.RefusalReason;

namespace EspaceFamille.Documents.Tests.Features.Reviews.FollowProof;

/// <summary>Reviews that wait for their proof, by the town's clock: 48 hours, and ten days at last.</summary>
[Collection(DocumentsService.Name)]
public sealed class ProofJobTests(DocumentsHost host) : IDisposable
{
    private readonly string _place = Ids.New();

    private ProofJob Job => host.Services.GetRequiredService<ProofJob>();

    public void Dispose() => host.TownTime.Shift = TimeSpan.Zero;

    [Fact]
    public async Task Job_UntilTheLastResort_RemindsOnceThenRefusesWithItsReason()
    {
        var absence = await DeclareAsync("proof-never");
        Assert.Empty((await ListAsync("")).Items);
        Assert.True(Assert.Single((await ListAsync("documents=awaited")).Items).Proof!.IsAwaited);
        await RunAtAsync(TimeSpan.FromHours(23));
        await RunAtAsync(TimeSpan.FromHours(25));
        await RunAtAsync(TimeSpan.FromHours(60));
        await RunAtAsync(TimeSpan.FromDays(11));

        var reviewed = await host.ReviewedAsync(absence);
        Assert.Equal((Decision.Refused, RefusalReason.NoDocument), (reviewed.Decision, reviewed.Reason));
        Assert.Equal("Aucun justificatif n’a été reçu.", reviewed.TownReason!.Sentence);
        // Both leave the same document: the reminder was published before the decision.
        var reminder = Assert.Single(host.Due, due => due.Request.Id == absence.Request.Id);
        Assert.Equal(absence.ProofDue, reminder.Due);
        Assert.Single(host.Reviewed, one => one.RequestId == absence.Request.Id);
        using var family = host.Family("proof-never");
        var seen = await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence));
        Assert.Equal((ReviewState.Decided, false), (seen.State, seen.TakesDocuments));
        Assert.Empty((await ListAsync("documents=awaited")).Items);
    }

    [Fact]
    public async Task Add_BetweenDeadlineAndLastResort_IsInTheQueueAndMarkedLate()
    {
        var absence = await DeclareAsync("proof-late");
        await RunAtAsync(TimeSpan.FromHours(49));
        using var family = host.Family("proof-late");
        var certificate = await family.UploadAsync();
        using var added = await family.PostAsJsonAsync(
            $"{Paths.HouseholdReview(absence)}/documents", new { documentId = certificate.DocumentId });
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);

        var provided = await Eventually.Some(
            () => Task.FromResult(host.Provided.FirstOrDefault(one => one.RequestId == absence.Request.Id)), "the proof is published");
        Assert.True(provided.ProvidedAt > provided.Due.Deadline);
        var line = Assert.Single((await ListAsync("")).Items);
        Assert.Equal((true, false), (line.Proof!.IsLate, line.Proof.IsAwaited));
        await RunAtAsync(TimeSpan.FromDays(11));
        using var agent = host.Agent();
        Assert.Equal(ReviewState.Waiting, (await agent.ReadAsync<ReviewResponse>(Paths.Review(absence))).State);
    }

    /// <summary>Two replicas at once, after that time since the declaration.</summary>
    private async Task RunAtAsync(TimeSpan after)
    {
        host.TownTime.Shift = after;
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Job.StepAsync(() => Task.FromResult(true), default)));
    }

    private Task<AbsenceDeclared> DeclareAsync(string household) => host.DeclareAsync(Absences.Declared(household) with
    {
        DeclaredAt = host.Now,
        PlaceIds = [_place],
        ProofDue = new ProofDue { Deadline = host.Now.AddHours(48), LastResort = host.Now.AddDays(10) },
    });

    private async Task<ReviewListResponse> ListAsync(string query)
    {
        using var agent = host.Nobody();
        var bearer = new Bearer("agent-of-proofs", "agent", Household: null) { Reviews = $"absence:{_place}" };
        agent.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", TestTokens.IssuerFor("documents").Issue(bearer));
        return await agent.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?{query}");
    }
}
