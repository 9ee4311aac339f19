using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Features.Reviews.AssignReview;

/// <summary>Reviews that agents assign to each other.</summary>
[Collection(DocumentsService.Name)]
public sealed class AssignReviewTests(DocumentsHost host)
{
    [Fact]
    public async Task Assign_ToAColleague_IsInThatAgentsOwnListAndNoOther()
    {
        var absence = await host.DeclareAsync(Absences.Declared("assigned"));
        using var agent = host.Agent();
        using var colleague = host.Agent("agent-to-assign");
        Assert.Equal(HttpStatusCode.OK, (await AssignAsync(agent, absence, "agent-to-assign")).StatusCode);

        Assert.Equal("agent-to-assign", (await agent.ReadAsync<ReviewResponse>(Paths.Review(absence))).AssignedTo);
        var mine = await colleague.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?assigned=me");
        Assert.Equal((absence.Request.Id, 1L), (Assert.Single(mine.Items).RequestId, mine.Total));
        Assert.DoesNotContain(
            (await agent.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?assigned=me")).Items, one => one.RequestId == absence.Request.Id);

        Assert.Equal(HttpStatusCode.OK, (await AssignAsync(agent, absence, accountId: null)).StatusCode);
        Assert.Empty((await colleague.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?assigned=me")).Items);
    }

    [Fact]
    public async Task Assign_DecidedReview_IsRefused()
    {
        var absence = await host.DeclareAsync(Absences.Declared("assigned-late"));
        using var agent = host.Agent();
        using var accepted = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        accepted.EnsureSuccessStatusCode();

        using var late = await AssignAsync(agent, absence, "agent-2");
        await late.AssertProblemAsync(HttpStatusCode.Conflict, "review-already-decided");
    }

    private static Task<HttpResponseMessage> AssignAsync(HttpClient agent, AbsenceDeclared absence, string? accountId) =>
        agent.PutAsJsonAsync($"{Paths.Review(absence)}/assignment", new { accountId });
}
