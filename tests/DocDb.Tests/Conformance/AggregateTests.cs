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

    public static TheoryData<string, string, string> Unwound => ForServers(
        ("'$list'", "[{_id: 1, list: 7}, {_id: 1, list: 8}, {_id: 2, list: 9}]"),
        ("{path: '$list'}", "[{_id: 1, list: 7}, {_id: 1, list: 8}, {_id: 2, list: 9}]"),
        ("{path: '$list', includeArrayIndex: 'at'}",
            "[{_id: 1, list: 7, at: NumberLong(0)}, {_id: 1, list: 8, at: NumberLong(1)}, {_id: 2, list: 9, at: null}]"),
        ("{path: '$list', preserveNullAndEmptyArrays: true}",
            "[{_id: 1, list: 7}, {_id: 1, list: 8}, {_id: 2, list: 9}, {_id: 3}, {_id: 4, list: null}, {_id: 5, sub: {list: [1, [2]]}}]"),
        ("'$sub.list'", "[{_id: 5, sub: {list: 1}}, {_id: 5, sub: {list: [2]}}]"),
        ("{path: '$sub.list', includeArrayIndex: 'sub.at'}",
            "[{_id: 5, sub: {list: 1, at: NumberLong(0)}}, {_id: 5, sub: {list: [2], at: NumberLong(1)}}]"));

    public static TheoryData<string, string, string> Refusals => ForServers(
        ("{$unwind: 5}", "15981"), ("{$unwind: 'list'}", "28818"), ("{$unwind: {}}", "28812"), ("{$unwind: {path: 5}}", "28808"),
        ("{$unwind: {path: '$a', nonsense: 1}}", "28811"), ("{$unwind: {path: '$a', preserveNullAndEmptyArrays: 1}}", "28809"),
        ("{$unwind: {path: '$a', includeArrayIndex: ''}}", "28810"), ("{$unwind: {path: '$a', includeArrayIndex: '$b'}}", "28822"),
        ("{$sample: 5}", "28745"), ("{$sample: {}}", "28749"), ("{$sample: {size: 'x'}}", "28746"), ("{$sample: {size: -1}}", "28747"),
        ("{$sample: {size: 1, nonsense: 1}}", "28748"), ("{$limit: 0}", "15958"), ("{$limit: 1.5}", "5107201"),
        ("{$limit: -1}", "5107201"),
        ("{$skip: -1}", "5107200"), ("{$skip: 'x'}", "5107200"), ("{$count: 5}", "40156"), ("{$count: ''}", "40157"),
        ("{$count: '$n'}", "40158"),
        ("{$count: 'a.b'}", "40160"), ("{$sort: {}}", "15976"), ("{$sort: 5}", "15959"), ("{$match: 5}", "15959"),
        ("{$project: {}}", "51272"),
        ("{$group: {_id: 1, 'a.b': {$sum: 1}}}", "40235"), ("{$group: {_id: 1, $a: {$sum: 1}}}", "40236"),
        ("{$group: {_id: 1, a: 1}}", "40234"),
        ("{$group: {_id: 1, a: {$count: 1}}}", "14"), ("{$group: {_id: {'a.b': 1}}}", "16412"), ("{$group: {_id: '$'}}", "16872"),
        ("{$match: {}, $limit: 1}", "40323"), ("{}", "40323"));

    [SkippableTheory, MemberData(nameof(Unwound))]
    public void Aggregate_Unwind_GivesOneDocumentPerElement(string server, string argument, string expected)
    {
        var collection = Collection(
            server, "{_id: 1, list: [7, 8]}", "{_id: 2, list: 9}", "{_id: 3, list: []}", "{_id: 4, list: null}",
            "{_id: 5, sub: {list: [1, [2]]}}");
        var found = collection.Aggregate<BsonDocument>(new[] { BsonDocument.Parse($"{{$unwind: {argument}}}") }).ToList();
        Assert.Equal(MongoDB.Bson.Serialization.BsonSerializer.Deserialize<BsonArray>(expected), new BsonArray(found));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Aggregate_Sample_GivesThatManyDifferentDocuments(string server)
    {
        var collection = Collection(server, [.. Enumerable.Range(0, 40).Select(id => $"{{_id: {id}}}")]);
        var samples = Enumerable.Range(0, 3).Select(_ => Sample(collection, 10)).ToList();
        Assert.All(samples, sample => Assert.Equal(10, sample.Distinct().Count()));
        Assert.NotEqual(samples[0].Concat(samples[1]), samples[1].Concat(samples[2]));
        Assert.Equal(40, Sample(collection, 100).Distinct().Count());
        Assert.Empty(Sample(collection, 0));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Aggregate_GroupByAnArrayOrBeyondSixtyFourBits_Computes(string server)
    {
        var collection = Collection(
            server, "{_id: 1, n: NumberLong('9223372036854775807'), k: 'a'}", "{_id: 2, n: NumberLong('9223372036854775807')}");
        var total = collection.Aggregate<BsonDocument>(new[] { BsonDocument.Parse("{$group: {_id: null, n: {$sum: '$n'}}}") }).Single();
        Assert.Equal(new BsonDouble(18446744073709551614d), total["n"]);
        var stages = new[] { BsonDocument.Parse("{$group: {_id: ['$k', 1]}}"), BsonDocument.Parse("{$sort: {_id: 1}}") };
        var keys = collection.Aggregate<BsonDocument>(stages);
        Assert.Equal("[[null, 1], [\"a\", 1]]", new BsonArray(keys.ToList().Select(one => one["_id"])).ToJson());
    }

    [SkippableTheory, MemberData(nameof(Refusals))]
    public void Aggregate_WrongArgument_IsRefused(string server, string stage, string code)
    {
        Collection(server, "{_id: 1}");
        var pipeline = new BsonArray { BsonDocument.Parse(stage) };
        var command = new BsonDocument { { "aggregate", "things" }, { "pipeline", pipeline }, { "cursor", new BsonDocument() } };
        Assert.Equal(code, Code(server, command));
    }

    private static List<BsonValue> Sample(IMongoCollection<BsonDocument> collection, int size) =>
    [
        .. collection.Aggregate<BsonDocument>(new[] { new BsonDocument("$sample", new BsonDocument("size", size)) }).ToList()
            .Select(one => one["_id"]),
    ];

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
