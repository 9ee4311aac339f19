using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using RefusalReason = EspaceFamille.Contracts.Documents.RefusalReason;

namespace EspaceFamille.Documents.Tests.Features.Reviews;

/// <summary>Agents read and decide reviews.</summary>
[Collection(DocumentsService.Name)]
public sealed class ReviewTests(DocumentsHost host)
{
    [Fact]
    public async Task Accept_WaitingReview_PublishesTheDecision()
    {
        var absence = await WaitingAsync("accepted");
        using var agent = host.Agent();
        using var response = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var decision = await response.ReadAsync<ReviewDecisionResponse>();
        Assert.Equal(
            (RequestKind.Absence, absence.Request.Id, ReviewDecision.Accepted, "agent-1"),
            (decision.RequestKind, decision.RequestId, decision.Decision, decision.DecidedBy));
        var message = await host.ReviewedAsync(absence);
        Assert.Equal((Decision.Accepted, null, "accepted", 2L), (message.Decision, message.Reason, message.HouseholdId, message.Version));
    }

    [Fact]
    public async Task Refuse_WithReasonAndWords_ShowsBothToTheFamilyAndPublishesTheReasonOnly()
    {
        var absence = await WaitingAsync("refused");
        using var agent = host.Agent();
        var refusal = new { reason = "wrongDates", words = "Les dates ne correspondent pas." };
        using var response = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", refusal);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var message = await host.ReviewedAsync(absence);
        Assert.Equal((Decision.Refused, RefusalReason.WrongDates), (message.Decision, message.Reason));
        using var family = host.Family("refused");
        var own = await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence));
        Assert.Equal(
            (ReviewState.Decided, ReviewDecision.Refused, Api.RefusalReason.WrongDates, refusal.words),
            (own.State, own.Decision, own.Reason, own.Words));
        Assert.Equal(("wrongDates", message.TownReason!.Sentence), (own.TownReason!.Code, own.TownReason.Sentence));
    }

    [Fact]
    public async Task ReadHouseholdReview_Waiting_ContainsItsDocumentsAndNoOthers()
    {
        using var family = host.Family("own-review");
        var (declared, other) = (await family.UploadAsync(), await family.UploadAsync());
        var absence = await host.DeclareAsync(Absences.Declared("own-review", declared.DocumentId));

        var review = await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence));
        var document = Assert.Single(review.Documents);
        Assert.Equal(declared.DocumentId, document.DocumentId);
        Assert.NotEqual(other.DocumentId, document.DocumentId);
        Assert.Equal(declared.Files.Select(file => file.FileId), document.Files.Select(file => file.FileId));
    }

    [Theory]
    [InlineData("""{"reason":"other"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"reason":"because"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"reason":"unknown"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"words":"no reason"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"reason":""", HttpStatusCode.BadRequest)]
    public async Task Refuse_WithoutAValidReason_DecidesNothing(string body, HttpStatusCode expected)
    {
        var absence = await WaitingAsync("improper");
        using var agent = host.Agent();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await agent.PostAsync($"{Paths.Review(absence)}/refuse", content);

        Assert.Equal((expected, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(ReviewState.Waiting, (await agent.ReadAsync<ReviewResponse>(Paths.Review(absence))).State);
    }

    [Fact]
    public async Task Decide_TwoConcurrentAgents_RecordsOneDecisionAndReturnsItToTheOther()
    {
        var absence = await WaitingAsync("race");
        using var first = host.Agent("agent-1");
        using var second = host.Agent("agent-2");
        var responses = await Task.WhenAll(
            first.PostAsync($"{Paths.Review(absence)}/accept", content: null),
            second.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", new { reason = "unreadable" }));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], responses.Select(response => response.StatusCode).Order());
        var problem = await responses.Single(response => response.StatusCode == HttpStatusCode.Conflict)
            .AssertProblemAsync(HttpStatusCode.Conflict, "review-already-decided");
        var facts = problem.GetProperty("facts").Deserialize<ReviewDecisionResponse>(JsonSerializerOptions.Web)!;
        Assert.Equal((await host.ReviewedAsync(absence)).Decision.ToString(), facts.Decision.ToString());
        Assert.Single(host.Reviewed, reviewed => reviewed.RequestId == absence.Request.Id);
    }

    [Fact]
    public async Task Decide_WithdrawnAbsence_IsRefusedAndShowsNoDocuments()
    {
        var absence = await WaitingAsync("withdrawn");
        await host.PublishAsync(Absences.Withdrawn(absence));
        await host.Consumed.WaitAsync(absence.Request.Id, 2);

        using var agent = host.Agent();
        using var response = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        await response.AssertProblemAsync(HttpStatusCode.Conflict, "absence-withdrawn");
        var review = await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        Assert.Equal((ReviewState.Closed, 0), (review.State, review.Documents.Count));
    }

    [Fact]
    public async Task ReadReview_DecidedAfterTheWithdrawal_ShowsTheWithdrawalAndNoDocuments()
    {
        var absence = await WaitingAsync("overtaking");
        using var agent = host.Agent();
        using var accepted = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        var withdrawal = Absences.Withdrawn(absence);
        await host.PublishAsync(withdrawal);
        await host.Consumed.WaitAsync(absence.Request.Id, 2);

        var review = await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        Assert.Equal((ReviewState.Decided, withdrawal.WithdrawnAt, 0), (review.State, review.WithdrawnAt, review.Documents.Count));
        using var again = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        await again.AssertProblemAsync(HttpStatusCode.Conflict, "absence-withdrawn");
    }

    [Fact]
    public async Task ListReviews_SameDeadline_IsOldestFirstAndContinuesAfterTheCursor()
    {
        var place = Ids.New();
        var older = await host.DeclareAsync(Absences.Declared("queue") with { PlaceIds = [place] });
        var newer = await host.DeclareAsync(Absences.Declared("queue") with { PlaceIds = [place] });
        using var agent = host.Agent();
        var all = await agent.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?state=waiting&place={place}");
        Assert.Equal([older.Request.Id, newer.Request.Id], all.Items.Select(item => item.RequestId));

        var rest = await agent.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?state=waiting&place={place}&after={older.Request.Id}");
        Assert.Equal((newer.Request.Id, 2L), (Assert.Single(rest.Items).RequestId, rest.Total));
    }

    private async Task<AbsenceDeclared> WaitingAsync(string household)
    {
        using var family = host.Family(household);
        return await host.DeclareAsync(Absences.Declared(household, (await family.UploadAsync()).DocumentId));
    }
}
