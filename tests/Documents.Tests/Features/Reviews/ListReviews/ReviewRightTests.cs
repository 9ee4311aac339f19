using System.Net;
using System.Net.Http.Headers;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Features;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Reviews.ListReviews;

/// <summary>Which reviews exist for an agent: by kind and place, and never those of the own household.</summary>
[Collection(DocumentsService.Name)]
public sealed class ReviewRightTests(DocumentsHost host)
{
    private readonly string _place = Ids.New();

    [Fact]
    public async Task List_RightForOnePlace_HasAndCountsItsReviewsAlone()
    {
        var here = await DeclareAsync(_place);
        await DeclareAsync("elsewhere");
        await DeclareAsync();
        using var agent = Agent($"absence:{_place}");

        var list = await agent.ReadAsync<ReviewListResponse>(Paths.Reviews);

        Assert.Equal((here.Request.Id, 1), (Assert.Single(list.Items).RequestId, list.Total));
    }

    [Fact]
    public async Task List_ReviewAtTwoPlaces_IsThereWithARightForOne()
    {
        var both = await DeclareAsync("elsewhere", _place);
        using var agent = Agent($"absence:{_place}");

        Assert.Equal(both.Request.Id, Assert.Single((await agent.ReadAsync<ReviewListResponse>(Paths.Reviews)).Items).RequestId);
    }

    [Fact]
    public async Task List_NoRight_IsEmptyAndStatesIt()
    {
        await DeclareAsync(_place);
        using var agent = Agent("");

        var list = await agent.ReadAsync<ReviewListResponse>(Paths.Reviews);

        Assert.Equal((0, 0, true), (list.Items.Count, list.Total, list.IsWithoutRight));
    }

    [Fact]
    public async Task List_RightForAPlaceWithoutReviews_IsEmptyForWantOfReviews()
    {
        using var agent = Agent($"absence:{_place}");

        var list = await agent.ReadAsync<ReviewListResponse>(Paths.Reviews);

        Assert.Equal((0, false), (list.Items.Count, list.IsWithoutRight));
    }

    /// <summary>A review that an earlier version opened has no place.</summary>
    [Theory]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("absence", HttpStatusCode.OK)]
    [InlineData("absence:place-1", HttpStatusCode.NotFound)]
    public async Task Read_ReviewWithoutPlace_NeedsARightForAllPlaces(string rights, HttpStatusCode expected)
    {
        var absence = await DeclareAsync();
        using var agent = Agent(rights);
        using var answer = await agent.GetAsync(Paths.Review(absence));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Certificate_OfTheAgentsOwnChild_IsDecidedByAColleague()
    {
        var absence = await DeclareAsync(_place);
        using var parent = Agent($"absence:{_place}", absence.Request.HouseholdId, "parent-and-agent");
        using var colleague = Agent($"absence:{_place}", account: "colleague");

        var list = await parent.ReadAsync<ReviewListResponse>(Paths.Reviews);
        using var read = await parent.GetAsync(Paths.Review(absence));
        using var accepted = await parent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        using var decided = await colleague.PostAsync($"{Paths.Review(absence)}/accept", content: null);

        Assert.Equal((0, 0), (list.Items.Count, list.Total));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (read.StatusCode, accepted.StatusCode));
        Assert.Equal("colleague", (await decided.ReadAsync<ReviewDecisionResponse>()).DecidedBy);
        var entries = await Eventually.Some(
            async () => await Journal.NewestAsync(absence.Request.HouseholdId, after: null, 10, default) is { Count: > 0 } all ? all : null,
            "the decision is in the journal");
        Assert.Equal(("acceptReview", "colleague"), (Assert.Single(entries).Action, entries[0].AccountId));
    }

    [Fact]
    public void Kinds_ThatStaffReview_HaveRoutes() => Assert.All(
        ReviewedKinds.All, kind => Assert.NotNull(RequestRoute.Parse(RequestRoute.NameOf(kind), "any")));

    private Journal Journal => host.Services.GetRequiredService<Journal>();

    private Task<AbsenceDeclared> DeclareAsync(params string[] places) =>
        host.DeclareAsync(Absences.Declared($"rights-{Ids.New()}") with { PlaceIds = places });

    private HttpClient Agent(string rights, string? own = null, string account = "agent-of-a-place")
    {
        var client = host.Nobody();
        var token = TestTokens.IssuerFor("documents").Issue(
            new Bearer(account, "agent", Household: null) { Reviews = rights, OwnHouseholds = own });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
