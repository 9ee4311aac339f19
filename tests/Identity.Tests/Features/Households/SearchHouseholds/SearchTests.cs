using System.Net.Http.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Households.SearchHouseholds;

[Collection(Documents.Name)]
public sealed class SearchTests(DemoTown town)
{
    private const int PageSize = 20;
    private static readonly Actor Somebody = new("agent-1", ActorKind.Agent, "agent");

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("o’brien")]
    [InlineData("obrien")]
    [InlineData("artagnan")]
    [InlineData("Oeuvrard")]
    [InlineData("œuvrard")]
    [InlineData("Martin Dupont")]
    [InlineData("dupont martin")]
    [InlineData("delafon")]
    [InlineData("Siobhan")]
    [InlineData("Gwenaëlle")]
    [InlineData("Zq77")]
    [InlineData("rue Quichenotte")]
    [InlineData("88 quichenotte")]
    [InlineData("siobhan quichenotte")]
    public async Task Search_NameStreetOrNumber_FindsTheHousehold(string query)
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<HouseholdStore>();
        await store.InsertAsync(Known, CancellationToken.None);

        var found = await store.SearchAsync(Somebody, SearchWords.Of(query), null, PageSize, CancellationToken.None);

        Assert.Contains(found, household => household.Id == Known.Id);
    }

    [Theory]
    [InlineData("quichenotte toulemonde")]
    [InlineData("brienx")]
    public async Task Search_WordOfAnotherHousehold_FindsNone(string query)
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<HouseholdStore>();
        await store.InsertAsync(Known, CancellationToken.None);

        Assert.Empty(await store.SearchAsync(Somebody, SearchWords.Of(query), null, PageSize, CancellationToken.None));
    }

    [Fact]
    public async Task Search_OneLetter_FindsHouseholds()
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<HouseholdStore>();

        Assert.NotEmpty(await store.SearchAsync(Somebody, SearchWords.Of("t"), null, PageSize, CancellationToken.None));
    }

    [Fact]
    public async Task Search_TwentyOneOfOneName_AreOnTwoPagesInTheOrderOfTheirFirstNames()
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<HouseholdStore>();
        for (var number = PageSize; number >= 0; number--)
            await store.InsertAsync(Household($"paged-{number}", "XAINTRAILLES", $"Prénom{(char)('A' + number)}"), CancellationToken.None);
        string[] words = ["XAINTRAILLES"];

        var first = await store.SearchAsync(Somebody, words, null, PageSize, CancellationToken.None);
        var second = await store.SearchAsync(Somebody, words, first[^1], PageSize, CancellationToken.None);

        Assert.Equal(PageSize, first.Count);
        Assert.Equal("PrénomA", first[0].Adults[0].FirstName);
        Assert.Equal("PrénomU", Assert.Single(second).Adults[0].FirstName);
    }

    [Fact]
    public async Task Search_HouseholdAddedBetweenTwoPages_RepeatsAndOmitsNone()
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<HouseholdStore>();
        string[] names = ["B", "C", "C", "D"];
        foreach (var (number, name) in names.Index())
            await store.InsertAsync(Household($"keyed-{number}", "XEVRES", name), CancellationToken.None);
        string[] words = ["XEVRES"];

        var first = await store.SearchAsync(Somebody, words, null, 2, CancellationToken.None);
        await store.InsertAsync(Household("keyed-earlier", "XEVRES", "A"), CancellationToken.None);
        var second = await store.SearchAsync(Somebody, words, first[^1], 2, CancellationToken.None);

        Assert.Equal(["keyed-0", "keyed-1", "keyed-2", "keyed-3"], first.Concat(second).Select(household => household.Id));
    }

    [Fact]
    public async Task Search_MoreThanAPage_ContinuesAfterItsLastHousehold()
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<HouseholdStore>();
        for (var number = 0; number <= PageSize; number++)
            await store.InsertAsync(Household($"called-{number:00}", "XIVRY", "Anne"), CancellationToken.None);
        using var agent = await town.CallerAsync(People.Agent, People.AgentSecret);

        const string address = "/api/identity/households?name=xivry";
        var first = (await agent.GetFromJsonAsync<HouseholdSearchResponse>(address))!;
        var second = (await agent.GetFromJsonAsync<HouseholdSearchResponse>($"{address}&after={first.Next}"))!;

        Assert.Equal(PageSize, first.Items.Count);
        Assert.Null(second.Next);
        Assert.Equal(
            Enumerable.Range(0, PageSize + 1).Select(number => $"called-{number:00}"),
            first.Items.Concat(second.Items).Select(household => household.HouseholdId));
    }

    [Theory]
    [InlineData("4711")]
    [InlineData("471147114711")]
    public async Task Search_NumberThatBeginsManyStreets_FindsItsHouseholdFirst(string number)
    {
        var store = town.Host.Services.GetRequiredService<HouseholdStore>();
        for (var place = 0; place <= PageSize; place++)
        {
            var other = Household($"street-{number}-{place:00}", "XABIER", "Anne");
            await store.InsertAsync(other with { Address = other.Address with { Line = $"{number} rue Xebec" } }, CancellationToken.None);
        }

        await store.InsertAsync(Household($"numbered-{number}", "XUBERRI", "Anne") with { Number = number }, CancellationToken.None);
        using var agent = await town.CallerAsync(People.Agent, People.AgentSecret);

        var found = (await agent.GetFromJsonAsync<HouseholdSearchResponse>($"/api/identity/households?name={number}"))!;

        Assert.Equal($"numbered-{number}", found.Items[0].HouseholdId);
        Assert.Single(found.Items, household => household.HouseholdId == $"numbered-{number}");
    }

    [Theory]
    [InlineData("Xavière.Search@Familles.example")]
    [InlineData("xavière.search@fam")]
    [InlineData("06 39 98 77 01")]
    [InlineData("+33639987701")]
    public async Task Search_MailOrTelephone_FindsTheHouseholdOfTheAccount(string query)
    {
        var services = town.Host.Services;
        await services.GetRequiredService<AccountStore>().InsertAsync(
            SomeAccounts.Of("search-account", "xavière.search@familles.example", "+33639987701"), CancellationToken.None);
        var household = Household("search-contact", "XAVIERES", "Anne");
        await services.GetRequiredService<HouseholdStore>().InsertAsync(
            household with { Adults = [household.Adults[0] with { AccountId = "search-account" }] }, CancellationToken.None);
        using var agent = await town.CallerAsync(People.Agent, People.AgentSecret);

        var found = await agent.GetFromJsonAsync<HouseholdSearchResponse>(
            $"/api/identity/households?name={Uri.EscapeDataString(query)}");

        Assert.Equal("search-contact", Assert.Single(found!.Items).HouseholdId);
    }

    private static readonly Household Known = Household("search-known", "d’Artagnan", "Siobhan") with
    {
        Number = "ZQ77",
        Adults =
        [
            new("search-a1", null, "Madame", "Siobhan", "O'Brien"), new("search-a2", null, "Monsieur", "Luc", "d’Artagnan"),
            new("search-a3", null, "Madame", "Ana", "MARTIN-DUPONT"), new("search-a4", null, "Monsieur", "Jean", "de La Fontaine"),
        ],
        Children = [new("search-c1", "Gwenaëlle", "ŒUVRARD", new DateOnly(2019, 3, 4))],
    };

    private static Household Household(string id, string lastName, string firstName) => new()
    {
        Id = id,
        Address = new Address("88 rue Quichenotte", "40220", "Tarnos"),
        Adults = [new($"{id}-a", null, "Madame", firstName, lastName)],
        Children = [],
        AccessKeys = [],
    };
}
