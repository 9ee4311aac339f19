using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.Features.Staff;

/// <summary>Review rights that an administrator gives and takes away; the agent's next token states them.</summary>
[Collection(Documents.Name)]
public sealed class ReviewRightsTests(DemoTown town) : StaffFixture(town)
{
    [Fact]
    public async Task List_ByAnAdministrator_HasStaffAlone()
    {
        var list = await ReadAsync<StaffListResponse>(await SendAsync(HttpMethod.Get, Root));

        var names = list.Items.Select(account => account.LastName).ToList();
        Assert.Empty(new[] { "DARMENDRAIL", "DUCASSE", "HARISPE", "LABORDE" }.Except(names));
        Assert.DoesNotContain("TOULEMONDE", names);
        var agent = list.Items.Single(account => account.AccountId == AgentId);
        Assert.Equal((StaffAccountState.Active, null), (agent.State, agent.ReviewRights));
    }

    [Fact]
    public async Task Token_OfAnAgentThatNobodyNarrowed_StatesEverything()
    {
        using var agent = await Town.CallerAsync(People.Agent, People.AgentSecret);

        Assert.Equal("*", TokenOf(agent).GetClaim(ReviewRights.Claim).Value);
        Assert.False(TokenOf(agent).TryGetClaim(Actor.OwnHouseholdsClaim, out _));
    }

    [Fact]
    public async Task Token_OfAFamily_StatesNoReviewRight()
    {
        using var family = await Town.CallerAsync(People.Nathalie);

        Assert.False(TokenOf(family).TryGetClaim(ReviewRights.Claim, out _));
    }

    [Fact]
    public async Task ReviewRights_Narrowed_AreInTheNextToken()
    {
        var rights = new ChangeReviewRightsRequest([new(RequestKind.Absence, "p1"), new(RequestKind.Absence, "p2")]);
        using var changed = await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", rights);
        using var agent = await Town.CallerAsync(People.Agent, People.AgentSecret);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("absence:p1 absence:p2", TokenOf(agent).GetClaim(ReviewRights.Claim).Value);
        Assert.Equal(2, (await ReadAsync<StaffAccountResponse>(await SendAsync(HttpMethod.Get, Agent))).ReviewRights!.Count);
    }

    [Fact]
    public async Task ReviewRights_AllTakenAway_AreNotInTheNextToken()
    {
        await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", new ChangeReviewRightsRequest([]));
        using var agent = await Town.CallerAsync(People.Agent, People.AgentSecret);

        Assert.False(TokenOf(agent).TryGetClaim(ReviewRights.Claim, out _));
    }

    [Fact]
    public async Task ReviewRights_SavedByTwoAdministratorsWhoSawTheSame_AreThoseOfTheFirst()
    {
        var seen = (await ReadAsync<StaffAccountResponse>(await SendAsync(HttpMethod.Get, Agent))).ReviewRightsVersion;
        var (first, second) = (Rights("p1"), Rights("p2"));
        using var saved = await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", first);
        using var late = await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", second, by: "admin-2");
        using var repeated = await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", first);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK), (saved.StatusCode, late.StatusCode, repeated.StatusCode));
        Assert.Contains("review-rights-changed-meanwhile", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var now = await ReadAsync<StaffAccountResponse>(await SendAsync(HttpMethod.Get, Agent));
        Assert.Equal(("p1", seen + 1), (Assert.Single(now.ReviewRights!).PlaceId, now.ReviewRightsVersion));

        ChangeReviewRightsRequest Rights(string place) => new([new(RequestKind.Absence, place)]) { Version = seen };
    }

    [Theory]
    [InlineData(RequestKind.Absence, "p1 absence")]
    [InlineData(RequestKind.Absence, "p:1")]
    [InlineData(RequestKind.Absence, "")]
    [InlineData(RequestKind.Reservations, "p1")]
    public async Task ReviewRights_UnknownKindOrUnwritablePlace_AreRefused(RequestKind kind, string place)
    {
        using var answer = await SendAsync(
            HttpMethod.Put, $"{Agent}/review-rights", new ChangeReviewRightsRequest([new StaffReviewRight(kind, place)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Changes_ByAnAdministrator_AreInTheJournal()
    {
        await SendAsync(HttpMethod.Post, $"{Agent}/own-households", new AddOwnHouseholdRequest("F001"));
        await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", new ChangeReviewRightsRequest([new(RequestKind.Absence, "p9")]));

        var journal = Town.Host.Services.GetRequiredService<Platform.Journal>();
        IReadOnlyList<JournalEntry> entries = [];
        await Eventually.True(
            async () => (entries = await journal.NewestAsync(null, after: null, 20, CancellationToken.None))
                .Any(entry => entry.SubjectId == $"{AgentId}/absence:p9"),
            "the entry of the right arrived");

        Assert.Contains(entries, entry => (entry.Action, entry.SubjectId) == ("takeReviewRight", $"{AgentId}/*"));
        Assert.Contains(entries, entry => (entry.Action, entry.SubjectId, entry.HouseholdId) == ("addOwnHousehold", AgentId, OwnHousehold));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("of-a-family")]
    public async Task Read_AccountThatIsNoAgents_IsNotFound(string account)
    {
        var id = account == "nobody" ? account : DemoIds.Account(People.Nathalie.Login);
        using var answer = await SendAsync(HttpMethod.Get, $"{Root}/{id}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static JsonWebToken TokenOf(HttpClient caller) => new(caller.DefaultRequestHeaders.Authorization!.Parameter);
}
