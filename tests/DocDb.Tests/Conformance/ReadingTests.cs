using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class ReadingTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    public static TheoryData<string, string, string> Sorts => ForServers(
        ("{n: 1}", "2 1 4 3"),
        ("{n: -1}", "3 1 4 2"),
        ("{k: 1, n: -1}", "4 2 3 1"),
        ("{'tags': 1}", "4 2 3 1"),
        ("{'tags': -1}", "3 1 2 4"));

    public static TheoryData<string, string, string> Projections => ForServers(
        ("{a: 1}", "{_id: 1, a: 1}"),
        ("{a: 1, _id: 0}", "{a: 1}"),
        ("{a: 0, list: 0}", "{_id: 1, sub: {x: 1, y: 2}}"),
        ("{'sub.x': 1}", "{_id: 1, sub: {x: 1}}"),
        ("{'sub.x': 0, list: 0}", "{_id: 1, a: 1, sub: {y: 2}}"),
        ("{'list.k': 1}", "{_id: 1, list: [{k: 1}, {}]}"),
        ("{_id: 1}", "{_id: 1}"),
        ("{_v: '$sub.x', _id: 0}", "{_v: 1}"),
        ("{a: 1, other: '$nothing', keys: '$list.k'}", "{_id: 1, a: 1, keys: [1]}"),
        ("{_id: 0, sub: 0}", "{a: 1, list: [{k: 1, l: 2}, {l: 3}, 7]}"));

    [SkippableTheory, MemberData(nameof(Sorts))]
    public void Find_Sort_GivesThisOrder(string server, string sort, string ids)
    {
        var collection = Collection(
            server, "{_id: 1, n: 5, k: 2, tags: [3, 9]}", "{_id: 2, k: 1, tags: 2}", "{_id: 3, n: 7, k: 2, tags: [2, 10]}",
            "{_id: 4, n: 5, k: 1, tags: []}");
        var found = collection.Find("{}").Sort(BsonDocument.Parse(sort).Add("_id", 1)).ToList();
        Assert.Equal(ids, string.Join(' ', found.Select(one => one["_id"])));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Find_SortUnderAnArray_TakesBothFieldsFromOneElement(string server)
    {
        var collection = Collection(
            server, "{_id: 1, list: [{x: 1, y: 1}, {x: 2, y: 9}]}", "{_id: 2, list: [{x: 1, y: 5}]}", "{_id: 3, list: [{x: 3}, 7]}");
        var found = collection.Find("{}").Sort("{'list.x': 1, 'list.y': -1}").ToList();
        Assert.Equal("3 2 1", string.Join(' ', found.Select(one => one["_id"])));
        collection.InsertOne(BsonDocument.Parse("{_id: 4, a: [1, 2], b: [1, 2]}"));
        Assert.Equal(2, Refusal(server, "{find: 'things', sort: {a: 1, b: 1}}"));
    }

    [SkippableTheory, MemberData(nameof(Projections))]
    public void Find_Projection_GivesTheseFields(string server, string projection, string expected)
    {
        var collection = Collection(server, "{_id: 1, a: 1, sub: {x: 1, y: 2}, list: [{k: 1, l: 2}, {l: 3}, 7]}");
        Assert.Equal(BsonDocument.Parse(expected), collection.Find("{}").Project(projection).Single());
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Find_SkipAndLimit_GiveThePartBetween(string server)
    {
        var collection = Collection(server, "{_id: 1}", "{_id: 2}", "{_id: 3}", "{_id: 4}");
        Assert.Equal("2 3", string.Join(' ', collection.Find("{}").Sort("{_id: 1}").Skip(1).Limit(2).ToList().Select(one => one["_id"])));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Find_SmallBatches_GoOnWithGetMoreToTheEnd(string server)
    {
        var collection = Collection(server);
        collection.InsertMany(Enumerable.Range(0, 1000).Select(id => new BsonDocument("_id", id)));
        var found = collection.Find("{}", new FindOptions { BatchSize = 7 }).ToList();
        Assert.Equal(Enumerable.Range(0, 1000), found.Select(one => one["_id"].AsInt32));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Find_DocumentsAboveOneBatch_ComeInSeveral(string server)
    {
        var collection = Collection(server);
        for (var id = 0; id < 8; id++) collection.InsertOne(new BsonDocument { { "_id", id }, { "bytes", new byte[3_276_800] } });
        Assert.Equal(8, collection.Find("{}").ToList().Count);
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void KillCursors_OpenCursor_IsUnknownToGetMore(string server)
    {
        Collection(server, "{_id: 1}", "{_id: 2}", "{_id: 3}");
        var database = Database(server);
        var id = database.RunCommand<BsonDocument>("{find: 'things', batchSize: 1}")["cursor"]["id"].AsInt64;
        Assert.NotEqual(0, id);
        var killed = database.RunCommand<BsonDocument>($"{{killCursors: 'things', cursors: [NumberLong('{id}')]}}");
        Assert.Equal(id, Assert.Single(killed["cursorsKilled"].AsBsonArray).AsInt64);
        Assert.Equal(43, Refusal(server, $"{{getMore: NumberLong('{id}'), collection: 'things'}}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void CountAndDistinct_Filter_CountAndListWhatMatches(string server)
    {
        var collection = Collection(server, "{_id: 1, a: 'x', t: [1, 2]}", "{_id: 2, a: 'x', t: [2, 3]}", "{_id: 3, a: 'y', t: 4.0}");
        Assert.Equal(2, collection.CountDocuments("{a: 'x'}"));
        Assert.Equal(0, collection.CountDocuments("{a: 'z'}"));
        Assert.Equal(3, collection.EstimatedDocumentCount());
        Assert.Equal(["x", "y"], collection.Distinct<string>("a", "{}").ToList());
        Assert.Equal([1, 2, 3], collection.Distinct<int>("t", "{a: 'x'}").ToList());
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Find_NoSuchCollection_FindsNothing(string server)
    {
        Assert.Empty(Database(server).GetCollection<BsonDocument>("nowhere").Find("{}").ToList());
        Assert.Equal(0, Database(server).GetCollection<BsonDocument>("nowhere").CountDocuments("{}"));
    }
}
