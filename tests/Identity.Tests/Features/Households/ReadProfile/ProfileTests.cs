using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;

namespace EspaceFamille.Identity.Tests.Features.Households.ReadProfile;

[Collection(Documents.Name)]
public sealed class ProfileTests(DemoTown town)
{
    [Fact]
    public async Task Me_Parent_ReturnsAccountHouseholdAndPreviousSignIn()
    {
        using var earlier = town.Host.NewBrowser();
        await earlier.SignInAsync(People.Jacques);
        var before = town.Host.TownTime.GetUtcNow();
        town.Host.TownTime.Advance(TimeSpan.FromSeconds(5));
        using var parent = await town.CallerAsync(People.Jacques);

        var json = await parent.GetStringAsync("/api/identity/me");
        var me = JsonSerializer.Deserialize<ProfileResponse>(json, JsonSerializerOptions.Web)!;

        Assert.Equal("TOULEMONDE", me.LastName);
        Assert.Equal("jacques.toulemonde@familles.example", me.Email);
        Assert.Equal(AccountRole.Family, me.Role);
        Assert.Equal(before, me.LastConnection!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Equal("14 boulevard Jacques Duclos", me.Household!.AddressLine);
        Assert.Equal(3, me.Household.Children.Count);
        Assert.Equal("Jacques", me.Household.Adults.Single(adult => adult.AdultId == me.AdultId).FirstName);
        Assert.DoesNotContain("N00BOES", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Household_Family_ReadsItsOwnOnly()
    {
        using var parent = await town.CallerAsync(People.Jacques);

        var mine = await parent.GetFromJsonAsync<HouseholdResponse>("/api/identity/households/mine");
        var byId = await parent.GetFromJsonAsync<HouseholdResponse>($"/api/identity/households/{DemoIds.Household("F001")}");
        var foreign = await parent.GetAsync($"/api/identity/households/{DemoIds.Household("F002")}");
        var search = await parent.GetAsync("/api/identity/households?name=TOULE");

        Assert.Equal(DemoIds.Household("F001"), mine!.HouseholdId);
        Assert.Equal(mine.HouseholdId, byId!.HouseholdId);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, search.StatusCode);
    }

    [Fact]
    public async Task Households_Agent_AreFoundByIdAndByName()
    {
        using var agent = await town.CallerAsync(People.Agent, People.AgentSecret);

        var byId = await agent.GetFromJsonAsync<HouseholdResponse>($"/api/identity/households/{DemoIds.Household("F001")}");
        var byName = await agent.GetFromJsonAsync<HouseholdSearchResponse>("/api/identity/households?name=toule");
        var unknown = await agent.GetAsync("/api/identity/households/unknown");
        var mine = await agent.GetAsync("/api/identity/households/mine");
        var empty = await agent.GetAsync("/api/identity/households?name=-");

        Assert.Equal("Tarnos", byId!.Town);
        Assert.Contains(byName!.Items, found => found.HouseholdId == DemoIds.Household("F001"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, mine.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
    }

    [Fact]
    public async Task Me_SignInCookieWithoutToken_IsRefused()
    {
        using var browser = town.Host.NewBrowser();
        await browser.SignInAsync(People.Jacques);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/identity/me")).StatusCode);
    }
}
