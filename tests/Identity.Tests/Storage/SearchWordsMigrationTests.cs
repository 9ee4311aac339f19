using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Storage;

/// <summary>Households of the version before, which agents found by last names alone.</summary>
[Collection(Documents.Name)]
public sealed class SearchWordsMigrationTests(DemoTown town)
{
    private static readonly string[] Words = ["OIHANA", "ZUBIETA"];

    private HouseholdStore Store => town.Host.Services.GetRequiredService<HouseholdStore>();

    private IMongoCollection<BsonDocument> Stored => town.Host.Database.GetCollection<BsonDocument>(HouseholdStore.Collection);

    private static readonly Actor Agent = new("agent-1", ActorKind.Agent, "agent");

    [Fact]
    public async Task Migration_HouseholdWithoutSearchWords_IsFoundByItsChildsName()
    {
        var id = Ids.New();
        await Store.InsertAsync(Household(id), CancellationToken.None);
        var written = await FindAsync(id);
        await Stored.UpdateOneAsync(
            ById(id), Builders<BsonDocument>.Update.Unset("searchWords").Unset("sortName").Set("searchNames", new BsonArray { "ZUBIETA" }));
        Assert.Empty(await Store.SearchAsync(Agent, Words, after: null, 10, CancellationToken.None));

        foreach (var _ in Enumerable.Range(0, 2))
            await SearchWordsMigration.Migration.RunAsync(town.Host.Database, CancellationToken.None);

        Assert.Equal(id, Assert.Single(await Store.SearchAsync(Agent, Words, after: null, 10, CancellationToken.None)).Id);
        var migrated = await FindAsync(id);
        Assert.Equal((written["searchWords"], written["sortName"]), (migrated["searchWords"], migrated["sortName"]));
        Assert.Equal(written["version"], migrated["version"]);
        await Stored.DeleteOneAsync(ById(id));
    }

    [Fact]
    public async Task Migrate_DatabaseOfTheVersionBefore_RunsEveryMigrationOfTheService()
    {
        var numbers = town.Host.Services.GetServices<Migration>().Select(migration => migration.Number).ToList();

        Assert.Contains(SearchWordsMigration.Migration.Number, numbers);
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    private static FilterDefinition<BsonDocument> ById(string id) => Builders<BsonDocument>.Filter.Eq("_id", id);

    private Task<BsonDocument> FindAsync(string id) => Stored.Find(ById(id)).SingleAsync();

    private static Household Household(string id) => new()
    {
        Id = id,
        Address = new Address("9 rue des Fougères", "40220", "Tarnos"),
        Adults = [new Adult(Ids.New(), null, "Madame", "Elaia", "ZUBIETA")],
        Children = [new Child(Ids.New(), "Oihana", "ZUBIETA", new DateOnly(2019, 4, 11))],
        AccessKeys = [],
    };
}
