using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>
/// A hint decides what is read, and so the order of the results; a sparse index yields the documents that it contains, as the
/// manual warns.
/// </summary>
public sealed class HintTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    public static TheoryData<string, string, string> Finds => ForServers(
        ("hint: {a: 1}", "2 4 1"), ("hint: 'a_1'", "2 4 1"), ("hint: {a: 1}, filter: {a: {$in: [3, 1]}}", "2 1"),
        ("hint: {b: -1}", "4 3 2 1"), ("hint: {b: -1}, filter: {b: {$in: [20, 40, 10]}}", "4 2 1"),
        ("hint: {b: -1}, sort: {b: 1}", "1 2 3 4"),
        ("hint: {a: 1}, sort: {_id: -1}", "4 2 1"), ("hint: {a: 1}, sort: {a: -1}, limit: 2", "1 4"),
        ("hint: {a: 1}, filter: {b: 30}", ""),
        ("hint: {a: 1}, filter: {a: null}", ""), ("hint: {a: 1}, filter: {a: {$exists: false}}", ""), ("hint: {many: 1}", "3 4 2 1"),
        ("hint: {_id: 1}, filter: {b: {$gt: 10}}", "2 3 4"), ("hint: '_id_', sort: {_id: -1}", "4 3 2 1"),
        ("hint: {_id: 1}, filter: {_id: {$in: [3, 1]}}", "1 3"),
        ("hint: {$natural: 1}", "1 2 3 4"), ("hint: {$natural: -1}", "4 3 2 1"),
        ("hint: {$natural: -1}, sort: {a: 1}, filter: {a: {$gt: 0}}", "2 4 1"),
        ("sort: {$natural: -1}", "4 3 2 1"), ("sort: {$natural: 1}, skip: 1", "2 3 4"),
        ("hint: {open: 1}, filter: {state: 'open'}", "4 1"));

    public static TheoryData<string, string, string> OtherCommands => ForServers(
        ("{count: 'things', query: {}, hint: {a: 1}}", "3"),
        ("{count: 'things', query: {}, hint: {$natural: 1}}", "4"),
        ("{count: 'things', query: {b: {$gt: 0}}, hint: 'a_1'}", "3"),
        ("{aggregate: 'things', pipeline: [{$match: {b: {$gt: 0}}}, {$limit: 1}], hint: {a: 1}, cursor: {}}", "2"),
        ("{aggregate: 'things', pipeline: [], hint: {b: -1}, cursor: {}}", "4"),
        ("{findAndModify: 'things', query: {}, update: {$set: {seen: true}}, hint: {a: 1}}", "2"),
        ("{findAndModify: 'things', query: {}, remove: true, hint: {b: -1}}", "4"));

    public static TheoryData<string, string, string> Refusals => ForServers(
        ("{find: 'things', hint: 'nothing'}", "2"), ("{find: 'things', hint: {c: 1}}", "2"), ("{find: 'things', hint: {a: -1}}", "2"),
        ("{find: 'things', hint: {_id: -1}}", "2"), ("{find: 'things', hint: 5}", "9"), ("{find: 'things', hint: {$natural: 2}}", "2"),
        ("{find: 'things', sort: {$natural: 1, a: 1}}", "2"), ("{find: 'things', sort: {$natural: 1}, hint: {a: 1}}", "2"),
        ("{count: 'things', hint: 'nothing'}", "2"), ("{aggregate: 'things', pipeline: [], cursor: {}, hint: 'nothing'}", "2"),
        ("{findAndModify: 'things', update: {$set: {a: 1}}, hint: 'nothing'}", "2"));

    [SkippableTheory, MemberData(nameof(Finds))]
    public void Find_Hint_ReadsByIt(string server, string options, string ids)
    {
        Filled(server);
        var reply = Database(server).RunCommand<BsonDocument>($"{{find: 'things', {options}}}");
        Assert.Equal(ids, string.Join(' ', reply["cursor"]["firstBatch"].AsBsonArray.Select(one => one["_id"])));
    }

    [SkippableTheory, MemberData(nameof(OtherCommands))]
    public void Command_Hint_TakesTheFirstInItsOrder(string server, string command, string expected)
    {
        Filled(server);
        var reply = Database(server).RunCommand<BsonDocument>(command);
        var answer = reply.TryGetValue("n", out var count) ? count
            : reply.TryGetValue("value", out var value) ? value["_id"]
            : reply["cursor"]["firstBatch"][0]["_id"];
        Assert.Equal(expected, answer.ToString());
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Write_Hint_ChangesTheFirstInItsOrder(string server)
    {
        var collection = Filled(server);
        collection.UpdateOne("{}", "{$set: {seen: true}}", new UpdateOptions { Hint = "a_1" });
        Assert.Equal("2", Found(collection, "{seen: true}"));
        var result = collection.UpdateMany("{}", "{$set: {all: true}}", new UpdateOptions { Hint = new BsonDocument("a", 1) });
        Assert.Equal(3, result.MatchedCount);
        collection.DeleteOne("{}", new DeleteOptions { Hint = new BsonDocument("b", -1) });
        Assert.Equal("1 2 3", Found(collection, "{}"));
        collection.DeleteMany("{}", new DeleteOptions { Hint = "a_1" });
        Assert.Equal("3", Found(collection, "{}"));
    }

    [SkippableTheory, MemberData(nameof(Refusals))]
    public void Command_HintOfNoIndex_IsRefused(string server, string command, string code)
    {
        Filled(server);
        Assert.Equal(code, $"{Refusal(server, command)}");
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Find_HintOnACollectionThatDoesNotExist_FindsNothing(string server) =>
        Assert.Empty(Database(server).RunCommand<BsonDocument>("{find: 'none', hint: 'nothing'}")["cursor"]["firstBatch"].AsBsonArray);

    [Theory]
    [InlineData("{find: 'things', hint: {open: 1}}")]
    [InlineData("{find: 'things', filter: {state: 'closed'}, hint: 'open_1'}")]
    [InlineData("{count: 'things', query: {open: 1}, hint: {open: 1}}")]
    public void Find_HintOfAPartialIndexThatLacksDocuments_IsRefusedByName(string command)
    {
        Filled("embedded");
        var refused = Assert.Throws<MongoCommandException>(() => Database("embedded").RunCommand<BsonDocument>(command));
        Assert.Equal(291, refused.Code);
        Assert.Contains("open_1", refused.ErrorMessage, StringComparison.Ordinal);
    }

    private IMongoCollection<BsonDocument> Filled(string server)
    {
        var collection = Collection(
            server, "{_id: 1, a: 3, b: 10, open: 2, state: 'open', many: [9, 8]}", "{_id: 2, a: 1, b: 20, many: [7]}",
            "{_id: 3, b: 30, many: []}", "{_id: 4, a: 2, b: 40, open: 1, state: 'open', many: [1, 7, 9]}");
        collection.Indexes.CreateMany(
        [
            new CreateIndexModel<BsonDocument>("{a: 1}", new CreateIndexOptions { Sparse = true }),
            new CreateIndexModel<BsonDocument>("{b: -1}"),
            new CreateIndexModel<BsonDocument>("{many: 1}"),
            new CreateIndexModel<BsonDocument>(
                "{open: 1}", new CreateIndexOptions<BsonDocument> { PartialFilterExpression = "{state: 'open'}" }),
        ]);
        return collection;
    }
}
