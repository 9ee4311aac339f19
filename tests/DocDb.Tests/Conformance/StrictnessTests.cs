using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>Arguments that look right and are not: MongoDB's code for each, where a lenient server would answer something.</summary>
public sealed class StrictnessTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    public static TheoryData<string, string, string> Filters => ForServers(
        ("{a: {$size: 2.5}}", "2"), ("{a: {$size: -1}}", "2"), ("{a: {$size: 'x'}}", "2"), ("{a: {$size: true}}", "2"),
        ("{a: {$size: 2.0}}", "0"),
        ("{a: {$all: [{$gt: 1}]}}", "2"), ("{a: {$all: [1, {$elemMatch: {$gt: 1}}]}}", "2"), ("{a: {$all: 1}}", "2"),
        ("{a: {$type: []}}", "9"), ("{a: {$type: 1.5}}", "2"), ("{a: {$type: 99}}", "2"), ("{a: {$type: 'double precision'}}", "2"),
        ("{a: {$type: true}}", "14"), ("{a: {$not: {}}}", "2"), ("{a: {$not: 5}}", "2"), ("{a: {$in: [{$gt: 1}]}}", "2"),
        ("{a: {$in: 1}}", "2"), ("{a: {$nin: {}}}", "2"), ("{a: {$eq: undefined}}", "2"), ("{a: undefined}", "2"),
        ("{a: {$in: [undefined]}}", "2"),
        ("{a: {$elemMatch: 5}}", "2"), ("{a: {$gt: 1, b: 1}}", "2"), ("{$or: {}}", "2"), ("{$nor: [1]}", "2"), ("{$and: [{}, 5]}", "2"));

    public static TheoryData<string, string, string> Truths => ForServers(
        ("{a: {$exists: ''}}", "1 2"), ("{a: {$exists: 0}}", "3"), ("{a: {$exists: 0.0}}", "3"), ("{a: {$exists: null}}", "3"),
        ("{a: {$exists: []}}", "1 2"),
        ("{a: {$type: 'minKey'}}", ""), ("{a: {$type: -1}}", ""), ("{a: {$type: [16.0]}}", "1 2"), ("{'a.00': 7}", ""),
        ("{'a.0': 7}", "2"),
        ("{a: {$all: [{$elemMatch: {$gt: 6}}, {$elemMatch: {$lt: 9}}]}}", "2"), ("{a: {$all: [[7, 8]]}}", "2"), ("{a: {$all: []}}", ""));

    public static TheoryData<string, string, string> Writes => ForServers(
        ("{delete: 'things', deletes: [{q: {}}]}", "40414"), ("{delete: 'things', deletes: [{limit: 1}]}", "40414"),
        ("{delete: 'things'}", "40414"),
        ("{delete: 'things', deletes: [{q: {}, limit: 1.5}]}", "9"), ("{delete: 'things', deletes: [{q: {}, limit: 2}]}", "9"),
        ("{delete: 'things', deletes: [{q: {}, limit: -1}]}", "9"), ("{delete: 'things', deletes: [{q: {}, limit: 'all'}]}", "9"),
        ("{delete: 'things', deletes: [{q: 5, limit: 0}]}", "14"),
        ("{delete: 'things', deletes: [{q: {}, limit: 0, nonsense: 1}]}", "40415"),
        ("{delete: 'things', deletes: [{q: {}, limit: 0, nonsense: false}]}", "40415"), ("{delete: 'things', deletes: []}", "16"),
        ("{update: 'things', updates: [{q: {}}]}", "40414"), ("{update: 'things', updates: [{u: {a: 1}}]}", "40414"),
        ("{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, multi: 1}]}", "14"),
        ("{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, upsert: 'yes'}]}", "14"),
        ("{update: 'things', updates: [{q: {}, u: {a: 1}, multi: true}]}", "9"),
        ("{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}}], ordered: 0}", "14"),
        ("{update: 'things', updates: [{q: {}, u: {a: 1, $set: {b: 1}}}]}", "52"),
        ("{update: 'things', updates: [{q: {_id: 2}, u: {$push: {a: {$each: [1], $slice: 1.5}}}}]}", "2"),
        ("{update: 'things', updates: [{q: {_id: 2}, u: {$push: {a: {$each: [1], $position: 0.5}}}}]}", "2"),
        ("{update: 'things', updates: [{q: {_id: 2}, u: {$push: {a: {$each: 1}}}}]}", "14"),
        ("{update: 'things', updates: [{q: {_id: 2}, u: {$pop: {a: 1.5}}}]}", "9"),
        ("{insert: 'things', documents: [{_id: [1]}]}", "2"), ("{insert: 'things', documents: [{_id: /r/}]}", "2"),
        ("{insert: 'things', documents: [{_id: undefined}]}", "2"), ("{insert: 'things', documents: [{_id: {$x: 1}}]}", "52"),
        ("{insert: 'things', documents: [{_id: {a: {$x: 1}}}]}", "52"), ("{insert: 'things', documents: [5]}", "14"),
        ("{insert: 'things', documents: [{}], ordered: 'no'}", "14"), ("{insert: 'things'}", "40414"),
        ("{insert: 'things', documents: [{}], nonsense: null}", "40415"));

    public static TheoryData<string, string, string> Names => ForServers(
        ("{insert: 'system.things', documents: [{_id: 1}]}", "73"),
        ("{update: 'system.things', updates: [{q: {}, u: {a: 1}, upsert: true}]}", "73"),
        ("{delete: 'system.things', deletes: [{q: {}, limit: 0}]}", "73"),
        ("{findAndModify: 'system.things', update: {a: 1}, upsert: true}", "73"),
        ("{create: 'system.things'}", "73"), ("{createIndexes: 'system.things', indexes: [{key: {a: 1}, name: 'a'}]}", "73"),
        ("{drop: 'system.things'}", "20"), ("{find: 'system.things'}", "0"), ("{count: 'system.things'}", "0"),
        ("{insert: '', documents: [{}]}", "73"),
        ("{insert: '.a', documents: [{}]}", "73"), ("{insert: 'a$b', documents: [{}]}", "73"), ("{insert: 5, documents: [{}]}", "73"));

    public static TheoryData<string, string, string> Indexes => ForServers(
        ("{key: {a: 1}, name: ''}", "67"), ("{key: {a: 1}, name: '*'}", "2"), ("{key: {'': 1}, name: 'x'}", "67"),
        ("{key: {'a..b': 1}, name: 'x'}", "67"),
        ("{key: {$a: 1}, name: 'x'}", "67"), ("{key: {a: 0}, name: 'x'}", "67"), ("{key: {a: true}, name: 'x'}", "67"),
        ("{key: {a: NaN}, name: 'x'}", "67"),
        ("{key: {a: 1}, name: 'x', sparse: true, partialFilterExpression: {a: 1}}", "67"),
        ("{key: {a: 1}, name: 'x', unique: 'yes'}", "14"),
        ("{key: {a: 1}, name: 'x', partialFilterExpression: {a: {$ne: 1}}}", "67"),
        ("{key: {a: 1}, name: 'x', partialFilterExpression: {a: /r/}}", "67"),
        ("{key: {a: 1}, name: 'x', partialFilterExpression: {a: {$exists: false}}}", "67"),
        ("{key: {a: 1}, name: 'x', partialFilterExpression: 5}", "14"),
        ("{key: {_id: 1}, name: '_id_', sparse: true}", "197"), ("{key: {_id: 1}, name: '_id_', unique: true}", "197"),
        ("{key: {_id: 1.0}, name: '_id_'}", "0"), ("{key: {}, name: 'x'}", "9"), ("{name: 'x'}", "9"), ("{key: {a: 1}}", "9"),
        ("{key: {a: 1}, name: 'x', partialFilterExpression: {$or: [{a: {$gt: 1}}, {b: {$in: [1, 2]}}]}}", "0"));

    [SkippableTheory, MemberData(nameof(Filters))]
    public void Find_ArgumentOfAnOperator_IsAcceptedOrRefused(string server, string filter, string code)
    {
        Collection(server, "{_id: 1}");
        Assert.Equal(code, Code(server, new BsonDocument { { "find", "things" }, { "filter", BsonDocument.Parse(filter) } }));
    }

    [SkippableTheory, MemberData(nameof(Truths))]
    public void Find_ArgumentOfAnotherType_CountsAsMongoDocuments(string server, string filter, string ids) =>
        Assert.Equal(ids, Found(Collection(server, "{_id: 1, a: 5}", "{_id: 2, a: [7, 8]}", "{_id: 3}"), filter));

    [SkippableTheory, MemberData(nameof(Writes)), MemberData(nameof(Names))]
    public void Write_WrongStatement_IsRefusedAndWritesNothing(string server, string command, string code)
    {
        var collection = Collection(server, "{_id: 1, a: 5}", "{_id: 2, a: [7, 8]}");
        Assert.Equal(code, Code(server, BsonDocument.Parse(command)));
        Assert.Equal(
            "[{ \"_id\" : 1, \"a\" : 5 }, { \"_id\" : 2, \"a\" : [7, 8] }]", collection.Find("{}").Sort("{_id: 1}").ToList().ToJson());
    }

    [SkippableTheory, MemberData(nameof(Indexes))]
    public void CreateIndexes_Specification_IsAcceptedOrRefused(string server, string specification, string code)
    {
        Collection(server, "{_id: 1}");
        var indexes = new BsonArray { BsonDocument.Parse(specification) };
        Assert.Equal(code, Code(server, new BsonDocument { { "createIndexes", "things" }, { "indexes", indexes } }));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void DropIndexes_SeveralNames_DropsAllOrNone(string server)
    {
        var collection = Collection(server, "{_id: 1}");
        foreach (var key in (string[])["{a: 1}", "{b: 1}", "{c: 1}"]) collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>(key));
        Assert.Equal(27, Refusal(server, "{dropIndexes: 'things', index: ['a_1', 'none']}"));
        Assert.Equal(40414, Refusal(server, "{dropIndexes: 'things'}"));
        Database(server).RunCommand<BsonDocument>("{dropIndexes: 'things', index: ['a_1', 'b_1']}");
        Assert.Equal(["_id_", "c_1"], collection.Indexes.List().ToList().Select(index => index["name"].AsString));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Insert_EmptyTimestampAtTheTop_BecomesTheTime(string server)
    {
        var collection = Collection(server, "{_id: Timestamp(0, 0), at: Timestamp(0, 0), sub: {at: Timestamp(0, 0)}}");
        var found = collection.Find("{}").Single();
        Assert.NotEqual(new BsonTimestamp(0), found["at"]);
        Assert.Equal((new BsonTimestamp(0), new BsonTimestamp(0)), (found["_id"], found["sub"]["at"]));
    }
}
