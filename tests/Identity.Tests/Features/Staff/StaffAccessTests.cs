using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.Features.Staff;

/// <summary>An administrator changes the access of the demo town's agent; the agent's next token states it.</summary>
[Collection(Documents.Name)]
public sealed class StaffAccessTests(DemoTown town) : IAsyncLifetime
{
    private const string Root = "/api/identity/staff";
    private static readonly string AgentId = DemoIds.Account(People.Agent.Login);
    private static readonly string AdministratorId = DemoIds.Account("PLABORDE");
    private static readonly string Agent = $"{Root}/{AgentId}";
    private static readonly string OwnHousehold = DemoIds.Household("F001");
    private readonly HttpClient _browser = town.Host.NewBrowser();

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Other tests share the agent.</summary>
    public async Task DisposeAsync()
    {
        await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", new ChangeReviewRightsRequest(ReviewRights: null));
        await SendAsync(HttpMethod.Delete, $"{Agent}/own-households/{OwnHousehold}");
        _browser.Dispose();
    }

    [Fact]
    public async Task List_ByAnAdministrator_HasAgentsAndAdministratorsAlone()
    {
        var list = await ReadAsync<StaffListResponse>(await SendAsync(HttpMethod.Get, Root));

        Assert.Equal(["DARMENDRAIL", "LABORDE"], list.Items.Select(account => account.LastName));
        Assert.All(list.Items, account => Assert.Null(account.ReviewRights));
    }

    [Fact]
    public async Task Token_OfAnAgentThatNobodyNarrowed_StatesEverything()
    {
        using var agent = await town.CallerAsync(People.Agent, People.AgentSecret);

        Assert.Equal("*", TokenOf(agent).GetClaim(ReviewRights.Claim).Value);
        Assert.False(TokenOf(agent).TryGetClaim(Actor.OwnHouseholdsClaim, out _));
    }

    [Fact]
    public async Task Token_OfAFamily_StatesNoReviewRight()
    {
        using var family = await town.CallerAsync(People.Nathalie);

        Assert.False(TokenOf(family).TryGetClaim(ReviewRights.Claim, out _));
    }

    [Fact]
    public async Task ReviewRights_Narrowed_AreInTheNextToken()
    {
        var rights = new ChangeReviewRightsRequest([new(RequestKind.Absence, "p1"), new(RequestKind.Absence, "p2")]);
        using var changed = await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", rights);
        using var agent = await town.CallerAsync(People.Agent, People.AgentSecret);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("absence:p1 absence:p2", TokenOf(agent).GetClaim(ReviewRights.Claim).Value);
        Assert.Equal(2, (await ReadAsync<StaffAccountResponse>(await SendAsync(HttpMethod.Get, Agent))).ReviewRights!.Count);
    }

    [Fact]
    public async Task ReviewRights_AllTakenAway_AreNotInTheNextToken()
    {
        await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", new ChangeReviewRightsRequest([]));
        using var agent = await town.CallerAsync(People.Agent, People.AgentSecret);

        Assert.False(TokenOf(agent).TryGetClaim(ReviewRights.Claim, out _));
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

    [Theory]
    [InlineData("F001")]
    [InlineData(" f001 ")]
    public async Task OwnHousehold_Named_IsNeitherFoundNorReadByTheAgent(string number)
    {
        using var added = await SendAsync(HttpMethod.Post, $"{Agent}/own-households", new AddOwnHouseholdRequest(number));
        using var agent = await town.CallerAsync(People.Agent, People.AgentSecret);
        var found = (await agent.GetFromJsonAsync<HouseholdSearchResponse>("/api/identity/households?name=toulemonde"))!;
        using var own = await agent.GetAsync($"/api/identity/households/{OwnHousehold}");
        using var other = await agent.GetAsync($"/api/identity/households/{DemoIds.Household("F002")}");

        Assert.Equal("F001", Assert.Single((await ReadAsync<StaffAccountResponse>(added)).OwnHouseholds).Number);
        Assert.DoesNotContain(found.Items, household => household.HouseholdId == OwnHousehold);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (own.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task OwnHousehold_OfAChildInSharedCustody_NamesTheOtherParentsToo()
    {
        var (mother, father) = (Household("shared-1", "OIHANA-MERE"), Household("shared-2", "PEIO-PERE"));
        var households = town.Host.Services.GetRequiredService<HouseholdStore>();
        foreach (var household in new[] { mother, father, Household("shared-3", "OIHANA-MERE") with { Children = [] } })
            await households.InsertAsync(household, CancellationToken.None);

        var account = await ReadAsync<StaffAccountResponse>(
            await SendAsync(HttpMethod.Post, $"{Agent}/own-households", new AddOwnHouseholdRequest("N-shared-1")));
        foreach (var household in account.OwnHouseholds)
            await SendAsync(HttpMethod.Delete, $"{Agent}/own-households/{household.HouseholdId}");

        Assert.Equal(["shared-1", "shared-2"], account.OwnHouseholds.Select(household => household.HouseholdId));
    }

    [Fact]
    public async Task OwnHousehold_UnknownNumber_IsRefusedAtItsField()
    {
        using var answer = await SendAsync(HttpMethod.Post, $"{Agent}/own-households", new AddOwnHouseholdRequest("F999"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("\"number\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnHousehold_RemovedFromTheOwnAccount_IsRefused()
    {
        var own = $"{Root}/{AdministratorId}/own-households/{OwnHousehold}";
        using var answer = await SendAsync(HttpMethod.Delete, own, by: AdministratorId);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task Changes_ByAnAdministrator_AreInTheJournal()
    {
        await SendAsync(HttpMethod.Post, $"{Agent}/own-households", new AddOwnHouseholdRequest("F001"));
        await SendAsync(HttpMethod.Put, $"{Agent}/review-rights", new ChangeReviewRightsRequest([new(RequestKind.Absence, "p9")]));

        var journal = town.Host.Services.GetRequiredService<Platform.Journal>();
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

    private static Household Household(string id, string adult) => new()
    {
        Id = id,
        Number = $"N-{id}",
        Address = new Address("3 rue des Sables", "40220", "Tarnos"),
        Adults = [new($"{id}-a", null, "Madame", "Maite", adult)],
        Children = [new("shared-child", "Xan", "D’OIHANA", new DateOnly(2019, 3, 4))],
        AccessKeys = [],
    };

    private static JsonWebToken TokenOf(HttpClient caller) => new(caller.DefaultRequestHeaders.Authorization!.Parameter);

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        using (answer)
            return (await answer.Content.ReadFromJsonAsync<T>())!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object? body = null, string by = "admin-1")
    {
        var key = town.Host.Services.GetRequiredService<OidcKeys>().Signing[0];
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        var token = new AccessTokenIssuer(key, IdentityHost.Issuer, "identity").Issue(new Bearer(by, "admin", Household: null));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _browser.SendAsync(request);
    }
}
