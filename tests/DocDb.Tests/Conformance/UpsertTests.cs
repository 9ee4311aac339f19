using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>What an upsert takes over from its filter: each value that every match must have, and no other.</summary>
public sealed class UpsertTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    private const string Set = "{$set: {_id: 1, a: 1}}";

    public static TheoryData<string, string, string> Seeds => ForServers(
        ("{x: 5}", "x: 5"), ("{x: {$eq: 5}}", "x: 5"), ("{x: {$in: [5]}}", "x: 5"), ("{x: {$in: [5, 5]}}", "x: 5"),
        ("{x: {$all: [5]}}", "x: 5"),
        ("{$and: [{x: 5}]}", "x: 5"), ("{$and: [{x: 5}, {y: {$in: [6]}}]}", "x: 5, y: 6"), ("{$or: [{x: 5}]}", "x: 5"),
        ("{$or: [{$and: [{$or: [{x: 5}]}]}]}", "x: 5"), ("{x: [5, 6]}", "x: [5, 6]"), ("{x: {y: 5}}", "x: {y: 5}"),
        ("{x: null}", "x: null"),
        ("{'x.y': 5}", "x: {y: 5}"), ("{'x.y': 5, 'x.z': {$all: [6]}}", "x: {y: 5, z: 6}"), ("{'x.0': 5}", "x: {'0': 5}"),
        ("{x: {$eq: /r/}}", "x: /r/"), ("{x: 5, $comment: 'why'}", "x: 5"),
        ("{x: /r/}", ""), ("{x: {$in: [/r/]}}", ""), ("{x: {$in: [5, 6]}}", ""), ("{x: {$gt: 5}}", ""), ("{x: {$gte: 5, $lte: 5}}", ""),
        ("{x: {$ne: 5}}", ""), ("{x: {$not: {$eq: 5}}}", ""), ("{x: {$exists: true}}", ""), ("{x: {$elemMatch: {$eq: 5}}}", ""),
        ("{x: {$size: 1}}", ""), ("{x: {$type: 'int'}}", ""), ("{$nor: [{x: 5}]}", ""), ("{$or: [{x: 5}, {x: 5}]}", ""),
        ("{$or: [{x: {$eq: 5}}, {y: 6}]}", ""));

    public static TheoryData<string, string, string> Replacements => ForServers(
        ("{_id: 5, x: 1}", "{_id: 5, b: 2}"), ("{_id: {$in: [5]}, x: {$all: [1, 2]}}", "{_id: 5, b: 2}"),
        ("{$or: [{_id: 5}]}", "{_id: 5, b: 2}"),
        ("{_id: 5, x: 1, 'x.y': 2}", "{_id: 5, b: 2}"), ("{$and: [{_id: {$eq: 5}}, {x: 1}, {x: 2}]}", "{_id: 5, b: 2}"));

    public static TheoryData<string, string, string, string> Refusals
    {
        get
        {
            (string Filter, string Update, string Code)[] cases =
            [
                ("{x: {$all: [1, 2]}}", Set, "54"), ("{$and: [{x: 1}, {x: 1}]}", Set, "54"),
                ("{$and: [{x: {$eq: 1}}, {x: 2}]}", Set, "54"),
                ("{x: 1, $or: [{x: 1}]}", Set, "54"), ("{x: 1, 'x.y': 1}", Set, "54"), ("{x: {}, 'x.y': 1}", Set, "54"),
                ("{'x.y.z': 1, 'x.y': 2}", Set, "54"), ("{'x.a': 1, 'x-b': 1, x: 1}", Set, "54"),
                ("{$and: [{_id: 1}, {_id: 2}]}", "{b: 2}", "54"), ("{_id: {x: 1}, '_id.x': 1}", "{$set: {a: 1}}", "54"),
                ("{'_id.x': 1, '_id.y': 2}", "{b: 2}", "55"), ("{_id: 1}", "{$set: {_id: 2}}", "66"), ("{_id: 1}", "{_id: 2}", "66"),
                ("{_id: [1, 2]}", "{$set: {a: 1}}", "53"), ("{x: 1}", "{_id: /r/}", "53"), ("{x: 1}", "{$set: {_id: [1]}}", "53"),
                ("{_id: {$eq: {$x: 1}}}", "{$set: {a: 1}}", "52"), ("{x: 1}", "{_id: {a: {$x: 1}}}", "52"),
                ("{x: {$eq: undefined}}", Set, "2"), ("{x: undefined}", Set, "2"), ("{x: 5}", "{$set: {'x.y': 1}}", "28"),
            ];
            var data = new TheoryData<string, string, string, string>();
            foreach (var server in ServerNames)
            {
                foreach (var (filter, update, code) in cases) data.Add(server, filter, update, code);
            }

            return data;
        }
    }

    [SkippableTheory, MemberData(nameof(Seeds))]
    public void Upsert_Operators_StartFromTheEqualities(string server, string filter, string seed)
    {
        var collection = Collection(server);
        collection.UpdateOne(filter, Set, new UpdateOptions { IsUpsert = true });
        var expected = BsonDocument.Parse($"{{_id: 1, a: 1{(seed.Length > 0 ? ", " : "")}{seed}}}");
        Assert.Equal(Sorted(expected), Sorted(collection.Find("{}").Single()));
    }

    [SkippableTheory, MemberData(nameof(Replacements))]
    public void Upsert_Replacement_TakesTheIdAlone(string server, string filter, string expected)
    {
        var collection = Collection(server);
        collection.ReplaceOne(filter, BsonDocument.Parse("{b: 2}"), new ReplaceOptions { IsUpsert = true });
        Assert.Equal(BsonDocument.Parse(expected), collection.Find("{}").Single());
    }

    [SkippableTheory, MemberData(nameof(Refusals))]
    public void Upsert_ContradictionOrWrongId_IsRefusedAndWritesNothing(string server, string filter, string update, string code)
    {
        var statement = new BsonDocument { { "q", BsonDocument.Parse(filter) }, { "u", BsonDocument.Parse(update) }, { "upsert", true } };
        var command = new BsonDocument { { "update", "things" }, { "updates", new BsonArray { statement } } };
        Assert.Equal(code, Code(server, command));
        Assert.Equal("", Found(Collection(server), "{}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Upsert_FindAndModify_IsSeededAlike(string server)
    {
        var collection = Collection(server);
        var made = collection.FindOneAndUpdate<BsonDocument>(
            "{$or: [{_id: 'k'}], n: {$in: [7]}}", "{$set: {a: 1}}", new() { IsUpsert = true, ReturnDocument = ReturnDocument.After });
        Assert.Equal(BsonDocument.Parse("{_id: 'k', n: 7, a: 1}"), made);
    }

    private static BsonDocument Sorted(BsonDocument document) => new(document.OrderBy(element => element.Name, StringComparer.Ordinal));
}
