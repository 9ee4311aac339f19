using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Reviews.AssignReview;

/// <summary>Reviews that agents assign to each other.</summary>
[Collection(DocumentsService.Name)]
public sealed class AssignReviewTests(DocumentsHost host)
{
    [Fact]
    public async Task Assign_ToAColleague_IsInThatAgentsOwnListAndNoOther()
    {
        var absence = await host.DeclareAsync(Absences.Declared("assigned"));
        await DescribeAsync("agent-to-assign", "absence");
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

    [Theory]
    [InlineData("nobody", null, "")]
    [InlineData("of-another-place", "absence:place-2", "")]
    [InlineData("of-another-kind", "reservations", "")]
    [InlineData("without-right", "", "")]
    [InlineData("of-the-household", "*", "assigned-wrongly")]
    public async Task Assign_ToSomebodyWhoMayNotReviewIt_IsRefused(string account, string? rights, string own)
    {
        var absence = await host.DeclareAsync(Absences.Declared("assigned-wrongly"));
        if (rights is not null)
            await DescribeAsync(account, rights, own);
        using var agent = host.Agent();

        using var refused = await AssignAsync(agent, absence, account);

        await refused.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "assignee-without-right");
        var review = await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        Assert.Null(review.AssignedTo);
        Assert.DoesNotContain(account, review.Assignable!);
    }

    [Theory]
    [InlineData("everywhere", "*")]
    [InlineData("of-its-place", "absence:place-1 absence:place-9")]
    public async Task Assign_ToSomebodyWhoMayReviewIt_IsPossible(string account, string rights)
    {
        var absence = await host.DeclareAsync(Absences.Declared("assigned-rightly"));
        await DescribeAsync(account, rights, own: "another-household");
        using var agent = host.Agent();

        using var assigned = await AssignAsync(agent, absence, account);

        Assert.Equal(HttpStatusCode.OK, assigned.StatusCode);
        Assert.Contains(account, (await agent.ReadAsync<ReviewResponse>(Paths.Review(absence))).Assignable!);
    }

    [Fact]
    public async Task Assign_ToOneself_NeedsNoCopy()
    {
        var absence = await host.DeclareAsync(Absences.Declared("assigned-to-oneself"));
        using var agent = host.Agent("agent-without-copy");

        using var assigned = await AssignAsync(agent, absence, "agent-without-copy");

        Assert.Equal(HttpStatusCode.OK, assigned.StatusCode);
    }

    [Fact]
    public async Task Assign_DecidedReview_IsRefused()
    {
        var absence = await host.DeclareAsync(Absences.Declared("assigned-late"));
        using var agent = host.Agent();
        using var accepted = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        accepted.EnsureSuccessStatusCode();

        await DescribeAsync("agent-2", "*");
        using var late = await AssignAsync(agent, absence, "agent-2");
        await late.AssertProblemAsync(HttpStatusCode.Conflict, "review-already-decided");
    }

    /// <summary>As identity describes the account.</summary>
    private async Task DescribeAsync(string account, string rights, string own = "")
    {
        await host.PublishAsync(new StaffAccessChanged
        {
            AccountId = account,
            Version = 1,
            ReviewRights = rights,
            OwnHouseholdIds = own.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        });
        await Eventually.True(
            async () => await host.Services.GetRequiredService<StaffAccessStore>().FindAsync(account, default) is not null,
            "the access is known");
    }

    private static Task<HttpResponseMessage> AssignAsync(HttpClient agent, AbsenceDeclared absence, string? accountId) =>
        agent.PutAsJsonAsync($"{Paths.Review(absence)}/assignment", new { accountId });
}
