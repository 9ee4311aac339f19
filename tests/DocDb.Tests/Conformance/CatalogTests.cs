using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class CatalogTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    [SkippableTheory, MemberData(nameof(Servers))]
    public void Hello_Greeting_StatesTheLimits(string server)
    {
        var hello = Database(server).RunCommand<BsonDocument>("{hello: 1}");
        Assert.True(hello["isWritablePrimary"].AsBoolean);
        Assert.Equal((16_777_216, 48_000_000, 100_000),
            (hello["maxBsonObjectSize"].ToInt32(), hello["maxMessageSizeBytes"].ToInt32(), hello["maxWriteBatchSize"].ToInt32()));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Ping_Server_Answers(string server) =>
        Assert.Equal(1, Database(server).RunCommand<BsonDocument>("{ping: 1}")["ok"].ToInt32());

    [SkippableTheory, MemberData(nameof(Servers))]
    public void ListCollections_AfterCreateAndDrop_ListsWhatIsThere(string server)
    {
        var database = Database(server);
        database.CreateCollection("made");
        Collection(server, "{_id: 1}");
        Assert.Equal(["made", "things"], database.ListCollectionNames().ToList().Order(StringComparer.Ordinal));
        Assert.Equal(["made"], database.ListCollectionNames(new ListCollectionNamesOptions { Filter = "{name: 'made'}" }).ToList());
        database.DropCollection("things");
        database.DropCollection("never there");
        Assert.Equal(["made"], database.ListCollectionNames().ToList());
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void DropDatabase_OneOfTwo_LeavesTheOther(string server)
    {
        var client = Database(server).Client;
        Collection(server, "{_id: 1}");
        var other = client.GetDatabase($"other-{Guid.CreateVersion7():N}");
        other.GetCollection<BsonDocument>("things").InsertOne(new BsonDocument("_id", 2));
        Assert.Contains(other.DatabaseNamespace.DatabaseName, client.ListDatabaseNames().ToList());
        client.DropDatabase(other.DatabaseNamespace.DatabaseName);
        Assert.DoesNotContain(other.DatabaseNamespace.DatabaseName, client.ListDatabaseNames().ToList());
        Assert.Equal("1", Found(Database(server).GetCollection<BsonDocument>("things"), "{}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void DropCollection_ThenInsertAgain_StartsAnewWithoutOldIndexes(string server)
    {
        var collection = Collection(server, "{_id: 1, a: 1}");
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{a: 1}", new CreateIndexOptions { Unique = true }));
        Database(server).WithWriteConcern(WriteConcern.WMajority).DropCollection("things");
        collection.InsertMany([new BsonDocument("a", 1), new BsonDocument("a", 1)]);
        Assert.Equal(2, collection.CountDocuments("{a: 1}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Sort_AllTypes_ComeInMongosOrder(string server)
    {
        string[] values =
        [
            "MinKey", "null", "NaN", "-Infinity", "-5", "0", "0.5", "1", "NumberLong('9007199254740993')", "Infinity", "''", "'A'", "'a'",
            "'a\\u0000b'", "'ab'", "'é'",
            "{}", "{a: 1}", "{a: 2}", "{b: 0}", "{a: 'x'}", "BinData(0, '')", "BinData(0, 'AQ==')", "ObjectId('000000000000000000000001')",
            "false", "true",
            "ISODate('1960-01-01T00:00:00Z')", "ISODate('2026-12-17T00:00:00Z')", "Timestamp(1, 1)", "/a/", "MaxKey",
        ];
        var collection =
            Collection(server, [.. values.Select((value, place) => $"{{_id: {(place * 7) % 31}, place: {place}, v: {value}}}")]);
        var sorted = collection.Find("{}").Sort("{v: 1}").ToList().Select(one => one["place"].AsInt32);
        Assert.Equal(Enumerable.Range(0, values.Length), sorted);
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{v: -1}"));
        Assert.Equal(
            Enumerable.Range(0, values.Length).Reverse(), collection.Find("{}").Sort("{v: -1}").ToList()
                .Select(one => one["place"].AsInt32));
    }
}
