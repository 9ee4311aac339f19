using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Durability;

public sealed class ConcurrencyTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    private const int Clients = 64;
    private const int IncrementsEach = 3;

    [SkippableTheory, MemberData(nameof(Servers))]
    public async Task Update_OptimisticIncrementsOfManyClients_AreEachCountedOnce(string server)
    {
        var collection = Collection(server, "{_id: 1, version: 0}");
        var written = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => IncrementAsync(collection))));
        Assert.Equal(Enumerable.Range(1, Clients * IncrementsEach), written.SelectMany(versions => versions).Order());
        Assert.Equal(Clients * IncrementsEach, collection.Find("{}").Single()["version"].AsInt32);
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public async Task Upsert_SameKeyFromManyClients_MakesOneDocument(string server)
    {
        var collection = Collection(server);
        var results = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() =>
            collection.UpdateOneAsync("{_id: 'k'}", "{$inc: {n: 1}}", new UpdateOptions { IsUpsert = true }))));
        Assert.Single(results, result => result.UpsertedId is not null);
        Assert.Equal(Clients, collection.Find("{}").Single()["n"].AsInt32);
    }

    [Fact]
    public async Task Write_ManyClientsAtOnce_ShareCommits()
    {
        var collection = Collection("embedded");
        var before = Status();
        await Task.WhenAll(Enumerable.Range(0, 400).Select(id => Task.Run(() => collection.InsertOneAsync(new BsonDocument("_id", id)))));
        var after = Status();
        Assert.Equal(400, after["writes"].ToInt64() - before["writes"].ToInt64());
        Assert.InRange(after["commits"].ToInt64() - before["commits"].ToInt64(), 1, 399);
    }

    /// <summary>
    /// Reads the version and writes the next one if nobody came between, until it has succeeded so many times; which it
    /// wrote.
    /// </summary>
    private static async Task<IReadOnlyList<int>> IncrementAsync(IMongoCollection<BsonDocument> collection)
    {
        var written = new List<int>();
        while (written.Count < IncrementsEach)
        {
            var version = (await collection.Find("{_id: 1}").SingleAsync())["version"].AsInt32;
            var result = await collection.UpdateOneAsync(new BsonDocument { { "_id", 1 }, { "version", version } }, "{$inc: {version: 1}}");
            if (result.ModifiedCount == 1) written.Add(version + 1);
        }

        return written;
    }

    private BsonDocument Status() => Database("embedded").RunCommand<BsonDocument>("{serverStatus: 1}")["docdb"].AsBsonDocument;
}
