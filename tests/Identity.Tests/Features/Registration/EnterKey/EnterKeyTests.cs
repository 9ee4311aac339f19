using EspaceFamille.Identity.Storage.Attempts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Registration.EnterKey;

/// <summary>A key that is entered after the opening of the account. Each test has a household of the demo town to itself.</summary>
[Collection(Registrations.Name)]
public sealed class EnterKeyTests(DemoTown town)
{
    [Fact]
    public async Task Enter_KeyOfThisAdult_LinksTheAccount()
    {
        using var melanie = await SignedInAsync("Mélanie", "DUPOUY");

        var page = await (await melanie.Browser.SubmitAsync("/compte/services", ("cle", "75896-3d6ahdd"))).PageAsync();

        Assert.Contains("Le service Enfance est ouvert", page.Words(), StringComparison.Ordinal);
        var household = await town.Host.Database.GetCollection<BsonDocument>("households")
            .Find(new BsonDocument("_id", DemoIds.Household("F004"))).SingleAsync();
        Assert.Equal((await melanie.AccountAsync())!["_id"], household["adults"][0]["accountId"]);
        Assert.Equal("enfance", household["adults"][0]["services"][0].AsString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000-AAAAAAA")]
    public async Task Enter_UnknownKey_IsRefusedAtTheFieldAndKept(string key)
    {
        using var camille = await SignedInAsync("Camille", "EXEMPLE");

        var page = await (await camille.Browser.SubmitAsync("/compte/services", ("cle", key))).PageAsync();

        Assert.Contains("Cette clé n’est pas valable", page.QuerySelector("#cle-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(key, page.QuerySelector("#cle")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Enter_KeyOfAnotherPerson_AsksAnAgentAndKeepsTheKey()
    {
        using var camille = await SignedInAsync("Camille", "EXEMPLE");

        var page = await (await camille.Browser.SubmitAsync("/compte/services", ("cle", "68999-7HRGBHM"))).PageAsync();

        Assert.Contains("La mairie vérifie", page.Words(), StringComparison.Ordinal);
        var household = await town.Host.Database.GetCollection<BsonDocument>("households")
            .Find(new BsonDocument("_id", DemoIds.Household("F005"))).SingleAsync();
        Assert.All(household["accessKeys"].AsBsonArray, one => Assert.True(one["usedAt"].IsBsonNull));
        Assert.All(household["adults"].AsBsonArray, adult => Assert.True(adult["accountId"].IsBsonNull));
    }

    /// <summary>Wrong keys of other tests count for the address that all tests have: none are left.</summary>
    private async Task<Newcomer> SignedInAsync(string first, string last)
    {
        await town.Host.Database.GetCollection<BsonDocument>(AddressAttemptStore.Collection).DeleteManyAsync(new BsonDocument());
        var newcomer = new Newcomer(town.Host) { FirstNames = first, LastName = last };
        await newcomer.ActivateAsync(await newcomer.OpenAsync());
        await newcomer.EnterAsync();
        return newcomer;
    }
}
