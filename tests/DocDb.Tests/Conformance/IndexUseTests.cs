using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class IndexUseTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    private const int Documents = 500;

    [Theory]
    [InlineData("{_id: 7}", null, 1)]
    [InlineData("{_id: {$in: [7, 9, 'none']}}", null, 2)]
    [InlineData("{_id: {$gte: 490}}", null, 10)]
    [InlineData("{household: 'h7'}", null, 10)]
    [InlineData("{household: {$in: ['h7', 'h8']}}", null, 20)]
    [InlineData("{household: 'h7', day: {$gte: 400}}", null, 2)]
    [InlineData("{household: 'h7', day: {$gte: 100, $lt: 200}}", null, 2)]
    [InlineData("{household: 'h7'}", "{day: -1}", 10)]
    [InlineData("{household: 'h7'}", "{day: 1}", 10, 3)]
    [InlineData("{}", "{household: 1, day: 1}", 500, 5)]
    [InlineData("{'members.id': 'm3'}", null, 1)]
    [InlineData("{members: {$elemMatch: {id: 'm3', role: 'adult'}}}", null, 1)]
    [InlineData("{'outbox.at': {$lt: 3}}", null, 3)]
    [InlineData("{state: 'open', due: {$lte: 40}}", null, 5)]
    [InlineData("{$or: [{household: 'h7'}, {_id: 8}]}", null, 11)]
    [InlineData("{rare: {$exists: true}}", null, 2)]
    public void Find_ByIndexedField_ReadsWhatItReturns(string filter, string? sort, int found, int limit = 0)
    {
        var collection = Filled();
        var before = Read();
        var result = collection.Find(filter).Sort(sort is null ? null : BsonDocument.Parse(sort)).Limit(limit).ToList();
        var expected = limit > 0 ? limit : found;
        Assert.Equal(expected, result.Count);
        // A cursor looks at most one document ahead.
        Assert.InRange(Read() - before, expected, expected + 1);
    }

    [Fact]
    public void Find_WithoutIndex_ReadsTheCollection()
    {
        var collection = Filled();
        var before = Read();
        Assert.Single(collection.Find("{plain: 7}").ToList());
        Assert.Equal(Documents, Read() - before);
        Assert.Contains($"{collection.CollectionNamespace.FullName}: plain", Scans());
        Assert.DoesNotContain(
            Scans(), scan =>
                scan.StartsWith($"{collection.CollectionNamespace.FullName}: ", StringComparison.Ordinal)
                    && !scan.EndsWith(" plain", StringComparison.Ordinal));
    }

    [Fact]
    public void ServerStatus_CommandsOfACollection_AreCounted()
    {
        var collection = Collection("embedded", "{_id: 1}");
        var before = Finds(collection.CollectionNamespace.FullName);
        collection.Find("{_id: 1}").Single();
        collection.Find("{_id: 2}").SingleOrDefault();
        Assert.Equal(before + 2, Finds(collection.CollectionNamespace.FullName));
    }

    [Fact]
    public void Update_ByIndexedField_ReadsWhatItChanges()
    {
        var collection = Filled();
        var before = Read();
        Assert.Equal(10, collection.UpdateMany("{household: 'h7'}", "{$set: {seen: true}}").ModifiedCount);
        Assert.Equal(10, Read() - before);
    }

    private IMongoCollection<BsonDocument> Filled()
    {
        var collection = Collection("embedded");
        collection.Indexes.CreateMany(
        [
            new CreateIndexModel<BsonDocument>("{household: 1, day: 1}"),
            new CreateIndexModel<BsonDocument>("{'members.id': 1}"),
            new CreateIndexModel<BsonDocument>("{'outbox.at': 1}", new CreateIndexOptions { Sparse = true }),
            new CreateIndexModel<BsonDocument>(
                "{due: 1}", new CreateIndexOptions<BsonDocument> { PartialFilterExpression = "{state: 'open'}" }),
            new CreateIndexModel<BsonDocument>("{rare: 1}", new CreateIndexOptions { Sparse = true }),
        ]);
        collection.InsertMany(Enumerable.Range(0, Documents).Select(Make));
        return collection;
    }

    private static BsonDocument Make(int id)
    {
        var document = BsonDocument.Parse(
            $"{{_id: {id}, household: 'h{id % 50}', day: {id}, plain: {id}, "
                + $"members: [{{id: 'm{id}', role: 'adult'}}, {{id: 'c{id}'}}], due: {id}}}");
        document["state"] = id % 10 == 0 ? "open" : "done";
        document["outbox"] = id < 3 ? [new BsonDocument("at", id)] : new BsonArray();
        if (id is 5 or 6) document["rare"] = id;
        return document;
    }

    private long Finds(string collection) =>
        Database("embedded").RunCommand<BsonDocument>("{serverStatus: 1}")["docdb"]["commands"].AsBsonArray
            .Where(one => one["ns"] == collection && one["command"] == "find").Sum(one => one["count"].ToInt64());

    private IEnumerable<string> Scans() =>
        Database("embedded").RunCommand<BsonDocument>("{serverStatus: 1}")["docdb"]["scans"].AsBsonArray.Select(scan => scan.AsString);

    private long Read() =>
        Database("embedded").RunCommand<BsonDocument>("{serverStatus: 1}")["metrics"]["queryExecutor"]["scannedObjects"].ToInt64();
}
