using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class UpdateTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    public static TheoryData<string, string, string, string> Operators
    {
        get
        {
            (string Before, string Update, string After)[] cases =
            [
                ("{_id: 1, a: 1}", "{$set: {a: 2, b: 'x'}}", "{_id: 1, a: 2, b: 'x'}"),
                ("{_id: 1}", "{$set: {z: 1, b: 1}}", "{_id: 1, b: 1, z: 1}"),
                ("{_id: 1, days: {x: 1}}", "{$set: {'days.2026-12-17': {state: 'absent'}}}",
                    "{_id: 1, days: {x: 1, '2026-12-17': {state: 'absent'}}}"),
                ("{_id: 1}", "{$set: {'a.b.c': 1}}", "{_id: 1, a: {b: {c: 1}}}"),
                ("{_id: 1, a: [1, 2]}", "{$set: {'a.3': 9}}", "{_id: 1, a: [1, 2, null, 9]}"),
                ("{_id: 1, a: 1, b: {c: 1, d: 2}}", "{$unset: {a: '', 'b.c': '', nothing: ''}}", "{_id: 1, b: {d: 2}}"),
                ("{_id: 1, a: [1, 2]}", "{$unset: {'a.0': ''}}", "{_id: 1, a: [null, 2]}"),
                ("{_id: 1, n: 1}", "{$inc: {n: 2, m: -1}}", "{_id: 1, n: 3, m: -1}"),
                ("{_id: 1, n: 2147483647}", "{$inc: {n: 1}}", "{_id: 1, n: NumberLong('2147483648')}"),
                ("{_id: 1, n: 1}", "{$inc: {n: 0.5}}", "{_id: 1, n: 1.5}"),
                ("{_id: 1, a: 5, b: 5}", "{$min: {a: 3, b: 9, c: 1}}", "{_id: 1, a: 3, b: 5, c: 1}"),
                ("{_id: 1, a: 5, b: 5}", "{$max: {a: 3, b: 9, c: 1}}", "{_id: 1, a: 5, b: 9, c: 1}"),
                ("{_id: 1}", "{$push: {a: {id: 1}}}", "{_id: 1, a: [{id: 1}]}"),
                ("{_id: 1, a: [1]}", "{$push: {a: {$each: [2, 3]}}}", "{_id: 1, a: [1, 2, 3]}"),
                ("{_id: 1, a: [1]}", "{$push: {a: {$each: [2, 3], $position: 0, $slice: 2}}}", "{_id: 1, a: [2, 3]}"),
                ("{_id: 1, a: [{id: 'x', n: 1}, {id: 'y'}]}", "{$pull: {a: {id: 'x'}}}", "{_id: 1, a: [{id: 'y'}]}"),
                ("{_id: 1, a: [{id: 'x'}, {id: 'y'}]}", "{$pull: {a: {id: {$in: ['x', 'y']}}}}", "{_id: 1, a: []}"),
                ("{_id: 1, a: [1, 5, 9]}", "{$pull: {a: {$gte: 5}}}", "{_id: 1, a: [1]}"),
                ("{_id: 1, a: [1, 2, 1]}", "{$pull: {a: 1}}", "{_id: 1, a: [2]}"),
                ("{_id: 1, a: [1, [1, 2], 3]}", "{$pull: {a: 1}}", "{_id: 1, a: [[1, 2], 3]}"),
                ("{_id: 1, a: [1, 2, 3]}", "{$pullAll: {a: [1, 3]}}", "{_id: 1, a: [2]}"),
                ("{_id: 1, a: [1, 2, 3]}", "{$pop: {a: -1}}", "{_id: 1, a: [2, 3]}"),
                ("{_id: 1, a: [1]}", "{$addToSet: {a: 1, b: 2}}", "{_id: 1, a: [1], b: [2]}"),
                ("{_id: 1, a: [1]}", "{$addToSet: {a: {$each: [1, 2, 2]}}}", "{_id: 1, a: [1, 2]}"),
                ("{_id: 1, v: 3, outbox: [{id: 1}]}", "{$set: {s: 'x'}, $inc: {v: 1}, $push: {outbox: {id: 2}}}",
                    "{_id: 1, v: 4, outbox: [{id: 1}, {id: 2}], s: 'x'}"),
                ("{_id: 1, a: 1}", "{$setOnInsert: {b: 1}}", "{_id: 1, a: 1}"),
                ("{_id: 1, a: 1}", "{b: 2}", "{_id: 1, b: 2}"),
            ];
            var data = new TheoryData<string, string, string, string>();
            foreach (var server in ServerNames)
            {
                foreach (var (before, update, after) in cases) data.Add(server, before, update, after);
            }

            return data;
        }
    }

    [SkippableTheory, MemberData(nameof(Operators))]
    public void Update_Operator_GivesTheDocument(string server, string before, string update, string after)
    {
        var collection = Collection(server, before);
        Run(server, update);
        Assert.Equal(BsonDocument.Parse(after).ToJson(), collection.Find("{}").Single().ToJson());
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Update_SameValue_MatchesWithoutModifying(string server)
    {
        var result = Collection(server, "{_id: 1, a: 1}").UpdateOne("{_id: 1}", "{$set: {a: 1}}");
        Assert.Equal((1, 0), (result.MatchedCount, result.ModifiedCount));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Update_Upsert_StartsFromTheFiltersEqualities(string server)
    {
        var collection = Collection(server);
        var result = collection.UpdateOne(
            "{_id: 'k', 'a.b': 1, n: {$gt: 5}}", "{$set: {c: 2}, $setOnInsert: {d: 3}}", new UpdateOptions { IsUpsert = true });
        Assert.Equal("k", result.UpsertedId.AsString);
        Assert.Equal(BsonDocument.Parse("{_id: 'k', a: {b: 1}, c: 2, d: 3}"), collection.Find("{}").Single());
    }

    [SkippableTheory]
    [InlineData("{$set: {_id: 2}}", 66)]
    [InlineData("{_id: 2, a: 1}", 66)]
    [InlineData("{$set: {a: 1, 'a.b': 2}}", 40)]
    [InlineData("{$set: {a: 1}, $inc: {a: 1}}", 40)]
    [InlineData("{$inc: {text: 1}}", 14)]
    [InlineData("{$inc: {a: 'x'}}", 14)]
    [InlineData("{$push: {text: 1}}", 2)]
    [InlineData("{$pop: {text: 1}}", 14)]
    [InlineData("{$set: {'text.b': 1}}", 28)]
    [InlineData("{$nothing: {a: 1}}", 9)]
    [InlineData("{$set: 5}", 9)]
    public void Update_Refused_GivesTheCodeAndChangesNothing(string update, int code)
    {
        foreach (var server in ServerNames.Where(IsThere))
        {
            var collection = Collection(server, "{_id: 1, text: 'x'}");
            var reply = Run(server, update);
            Assert.Equal(code, reply["writeErrors"][0]["code"].ToInt32());
            Assert.Equal("{ \"_id\" : 1, \"text\" : \"x\" }", collection.Find("{}").Single().ToJson());
        }
    }

    private static bool IsThere(string server) => server == "embedded" || Environment.GetEnvironmentVariable(server) is not null;

    private BsonDocument Run(string server, string update) => Database(server).RunCommand<BsonDocument>(new BsonDocument
    {
        { "update", "things" },
        { "updates", new BsonArray { new BsonDocument { { "q", new BsonDocument("_id", 1) }, { "u", BsonDocument.Parse(update) } } } },
    });
}
