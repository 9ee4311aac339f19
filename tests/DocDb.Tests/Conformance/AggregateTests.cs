using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class AggregateTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    public static TheoryData<string, string, string> Pipelines => ForServers(
        ("[{$match: {k: 'a'}}, {$count: 'n'}]", "[{n: 2}]"),
        ("[{$match: {k: 'z'}}, {$count: 'n'}]", "[]"),
        ("[{$group: {_id: '$k', n: {$sum: 1}, total: {$sum: '$n'}}}, {$sort: {_id: 1}}]",
            "[{_id: 'a', n: 2, total: 3}, {_id: 'b', n: 1, total: 7}]"),
        ("[{$group: {_id: null, least: {$min: '$n'}, most: {$max: '$n'}, n: {$count: {}}}}]", "[{_id: null, least: 1, most: 7, n: 3}]"),
        ("[{$sort: {n: 1}}, {$group: {_id: null, first: {$first: '$n'}, last: {$last: '$n'}, all: {$push: '$n'}}}]",
            "[{_id: null, first: 1, last: 7, all: [1, 2, 7]}]"),
        ("[{$group: {_id: {key: '$sub.x'}, n: {$sum: 1}}}, {$sort: {n: 1}}]", "[{_id: {key: 2}, n: 1}, {_id: {key: 1}, n: 2}]"),
        ("[{$group: {_id: {$lt: ['$n', 2]}, n: {$sum: {$add: ['$n', 1]}}}}, {$sort: {n: 1}}]", "[{_id: true, n: 2}, {_id: false, n: 11}]"),
        ("[{$sort: {n: -1}}, {$skip: 1}, {$limit: 1}, {$project: {n: 1, _id: 0}}]", "[{n: 2}]"),
        ("[{$match: {n: {$gt: 1}}}, {$sort: {n: -1}}, {$project: {n: 1}}, {$match: {n: 2}}]", "[{_id: 2, n: 2}]"));

    [SkippableTheory, MemberData(nameof(Pipelines))]
    public void Aggregate_Pipeline_GivesTheseDocuments(string server, string pipeline, string expected)
    {
        var collection = Collection(
            server, "{_id: 1, k: 'a', n: 1, sub: {x: 1}}", "{_id: 2, k: 'a', n: 2, sub: {x: 1}}", "{_id: 3, k: 'b', n: 7, sub: {x: 2}}");
        var stages = MongoDB.Bson.Serialization.BsonSerializer.Deserialize<BsonArray>(pipeline).Select(stage => stage.AsBsonDocument)
            .ToList();
        var found = collection.Aggregate(PipelineDefinition<BsonDocument, BsonDocument>.Create(stages)).ToList();
        Assert.Equal(MongoDB.Bson.Serialization.BsonSerializer.Deserialize<BsonArray>(expected), new BsonArray(found));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Queryable_WhereOrderSelectCount_IsUnderstood(string server)
    {
        Collection(server, "{_id: 1, Name: 'a', Number: 1}", "{_id: 2, Name: 'b', Number: 2}", "{_id: 3, Name: 'c', Number: 3}");
        var things = Database(server).GetCollection<Thing>("things").AsQueryable();
        Assert.Equal(
            ["c", "b"], things.Where(thing => thing.Number > 1).OrderByDescending(thing => thing.Number).Select(thing => thing.Name)
                .ToList());
        Assert.Equal(2, things.LongCount(thing => thing.Number > 1));
        Assert.Null(things.FirstOrDefault(thing => thing.Name == "z"));
        Assert.True(things.Any(thing => thing.Name == "a"));
    }

    private sealed record Thing(int Id, string Name, int Number);
}
