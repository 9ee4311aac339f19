using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Reviews.ChangeDecision;

/// <summary>An agent changes the own decision.</summary>
[Collection(DocumentsService.Name)]
public sealed class ChangeDecisionTests(DocumentsHost host)
{
    private static readonly object ToAccepted = new { undoes = 1, decision = "accepted", changeReason = "Certificat relu" };

    [Fact]
    public async Task Change_OwnRefusal_PublishesTheNextDecisionOnceAndShowsTheReason()
    {
        var absence = await RefusedAsync("changed");
        using var agent = host.Agent();
        var before = await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        Assert.Equal((1, before.EndedAt!.Value.AddDays(1)), (before.DecisionNumber, before.ChangeableUntil!.Value));

        for (var time = 0; time < 2; time++)
        {
            using var response = await ChangeAsync(agent, absence, ToAccepted);
            var decision = await response.ReadAsync<ReviewDecisionResponse>();
            Assert.Equal((HttpStatusCode.OK, ReviewDecision.Accepted, 2), (response.StatusCode, decision.Decision, decision.Number));
        }

        var message = await Eventually.Some(
            () => Task.FromResult(host.Reviewed.FirstOrDefault(one => one.RequestId == absence.Request.Id && one.Number == 2)),
            "the changed decision is published");
        Assert.Equal((Decision.Accepted, 1), (message.Decision, message.Undoes));
        using var family = host.Family("changed");
        var own = await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence));
        Assert.Equal((ReviewDecision.Accepted, "Certificat relu"), (own.Decision, Assert.Single(own.Undone).ChangeReason));
    }

    [Fact]
    public async Task Change_ByAnotherAgentOrAfterADay_IsRefusedAndKeepsTheDecision()
    {
        var absence = await RefusedAsync("final");
        using var colleague = host.Agent("agent-2");
        using var others = await ChangeAsync(colleague, absence, ToAccepted);
        await others.AssertProblemAsync(HttpStatusCode.Conflict, "decision-of-another-agent");
        Assert.Null((await colleague.ReadAsync<ReviewResponse>(Paths.Review(absence))).ChangeableUntil);

        using var agent = host.Agent();
        using var stale = await ChangeAsync(agent, absence, new { undoes = 2, decision = "accepted", changeReason = "Relu" });
        await stale.AssertProblemAsync(HttpStatusCode.Conflict, "decision-changed-meanwhile");
        try
        {
            host.TownTime.Shift = TimeSpan.FromDays(1);
            using var late = await ChangeAsync(agent, absence, ToAccepted);
            await late.AssertProblemAsync(HttpStatusCode.Conflict, "decision-final");
        }
        finally
        {
            host.TownTime.Shift = TimeSpan.Zero;
        }

        Assert.Equal(ReviewDecision.Refused, (await agent.ReadAsync<ReviewResponse>(Paths.Review(absence))).Decision);
    }

    [Theory]
    [InlineData("accepted", null, null, HttpStatusCode.UnprocessableEntity)]
    [InlineData("refused", null, "Relu", HttpStatusCode.BadRequest)]
    [InlineData("refused", "other", "Relu", HttpStatusCode.UnprocessableEntity)]
    [InlineData("unknown", null, "Relu", HttpStatusCode.BadRequest)]
    public async Task Change_WithoutWhatItNeeds_ChangesNothing(
        string decision, string? reason, string? changeReason, HttpStatusCode expected)
    {
        var absence = await RefusedAsync("incomplete");
        using var agent = host.Agent();
        using var response = await ChangeAsync(agent, absence, new { undoes = 1, decision, reason, changeReason });

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(1, (await agent.ReadAsync<ReviewResponse>(Paths.Review(absence))).DecisionNumber);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient agent, AbsenceDeclared absence, object change) =>
        agent.PostAsJsonAsync($"{Paths.Review(absence)}/change", change);

    private async Task<AbsenceDeclared> RefusedAsync(string household)
    {
        using var family = host.Family(household);
        var absence = await host.DeclareAsync(Absences.Declared(household, (await family.UploadAsync()).DocumentId));
        using var agent = host.Agent();
        using var refused = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", new { reason = "wrongDates" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        return absence;
    }
}
