using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// A migration whose pod is killed, as by its deadline or by a node that fails: each run continues where the one before ended.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class KilledMigrationTests(Town town)
{
    private const int Documents = 20_000;
    private const string Pending = """{ "version": { "$exists": false } }""";
    private readonly IMongoDatabase _database = town.Database($"killed-{Ids.New()}");

    [Fact]
    public async Task Migrate_KilledThreeTimes_ContinuesWithTheRemainingDocuments()
    {
        await Enrolments.InsertManyAsync(Enumerable.Range(0, Documents).Select(id => new BsonDocument("_id", id)));
        var host = town.ReservationsOn(_database.DatabaseNamespace.DatabaseName);
        var done = 0L;
        for (var kill = 1; kill <= 3; kill++)
        {
            await host.KillDuringAsync(async () => await DoneAsync() > kill * Documents / 4, "migrate");
            Assert.InRange(await DoneAsync(), done + 1, Documents - 1);
            Assert.False(await IsRecordedAsync());
            // A run that began again would set them back to 1.
            done = (await Enrolments.UpdateManyAsync(
                """{ "version": { "$exists": true } }""", """{ "$set": { "version": { "$numberLong": "2" } } }""")).MatchedCount;
            // The lease of a killed process expires after 30 s.
            await _database.GetCollection<BsonDocument>("leases").DeleteOneAsync("""{ "_id": "migrate" }""");
        }

        await host.RunAsync("migrate");

        Assert.True(await IsRecordedAsync());
        Assert.Equal(0, await Enrolments.CountDocumentsAsync(Pending));
        Assert.Equal(done, await Enrolments.CountDocumentsAsync("""{ "version": 2 }"""));
    }

    private IMongoCollection<BsonDocument> Enrolments => _database.GetCollection<BsonDocument>("enrolments");

    private async Task<long> DoneAsync() => Documents - await Enrolments.CountDocumentsAsync(Pending);

    private Task<bool> IsRecordedAsync() =>
        _database.GetCollection<BsonDocument>("migrations").Find("""{ "_id": 1 }""").AnyAsync();
}
