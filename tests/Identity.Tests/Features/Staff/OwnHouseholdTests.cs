using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Staff;

/// <summary>The households of an agent as a private person: the agent's next token excludes them.</summary>
[Collection(Documents.Name)]
public sealed class OwnHouseholdTests(DemoTown town) : StaffFixture(town)
{
    private static readonly string AdministratorId = DemoIds.Account("PLABORDE");

    [Theory]
    [InlineData("F001")]
    [InlineData(" f001 ")]
    public async Task OwnHousehold_Named_IsNeitherFoundNorReadByTheAgent(string number)
    {
        using var added = await SendAsync(HttpMethod.Post, $"{Agent}/own-households", new AddOwnHouseholdRequest(number));
        using var agent = await Town.CallerAsync(People.Agent, People.AgentSecret);
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
        var households = Town.Host.Services.GetRequiredService<HouseholdStore>();
        foreach (var household in new[] { mother, father, Household("shared-3", "OIHANA-MERE") with { Children = [] } })
            await households.InsertAsync(household, CancellationToken.None);

        var account = await ReadAsync<StaffAccountResponse>(
            await SendAsync(HttpMethod.Post, $"{Agent}/own-households", new AddOwnHouseholdRequest("N-shared-1")));

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

    private static Household Household(string id, string adult) => new()
    {
        Id = id,
        Number = $"N-{id}",
        Address = new Address("3 rue des Sables", "40220", "Tarnos"),
        Adults = [new($"{id}-a", null, "Madame", "Maite", adult)],
        Children = [new("shared-child", "Xan", "D’OIHANA", new DateOnly(2019, 3, 4))],
        AccessKeys = [],
    };
}
