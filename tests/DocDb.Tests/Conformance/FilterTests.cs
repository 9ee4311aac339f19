using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class FilterTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    private static readonly string[] Things =
    [
        "{_id: 1, n: 5, s: 'abc', tags: ['x', 'y'], sub: {k: 1}, members: [{id: 'a', role: 'adult'}, {id: 'b', role: 'child'}]}",
        "{_id: 2, n: 7.5, s: 'abd', tags: [], sub: {k: 2, l: 1}, members: [{id: 'b', role: 'adult'}]}",
        "{_id: 3, n: NumberLong(9), s: null, scores: [3, 12], members: []}",
        "{_id: 4, n: 'text', flag: true}",
        "{_id: 5, n: [1, 6], at: ISODate('2026-12-17T00:00:00Z')}",
    ];

    public static TheoryData<string, string, string> Filters => ForServers(
    [
        ("{}", "1 2 3 4 5"),
        ("{n: 5}", "1"), ("{n: 5.0}", "1"), ("{n: {$eq: 6}}", "5"), ("{n: [1, 6]}", "5"), ("{n: [6, 1]}", ""),
        ("{n: {$ne: 5}}", "2 3 4 5"),
        ("{n: {$gt: 5}}", "2 3 5"), ("{n: {$gte: 5, $lt: 8}}", "1 2 5"), ("{n: {$lt: 'z'}}", "4"),
        ("{at: {$lt: ISODate('2027-01-01T00:00:00Z')}}", "5"), ("{at: {$gt: 5}}", ""),
        ("{n: {$in: [5, 9, 'text']}}", "1 3 4"), ("{n: {$nin: [5, 9]}}", "2 4 5"), ("{n: {$in: []}}", ""),
        ("{s: null}", "3 4 5"), ("{s: {$ne: null}}", "1 2"), ("{s: {$in: [null, 'abc']}}", "1 3 4 5"),
        ("{s: {$exists: true}}", "1 2 3"), ("{s: {$exists: false}}", "4 5"),
        ("{tags: 'x'}", "1"), ("{tags: ['x', 'y']}", "1"), ("{tags: []}", "2"), ("{tags: {$size: 2}}", "1"),
        ("{tags: {$all: ['y', 'x']}}", "1"), ("{'tags.1': 'y'}", "1"), ("{'tags.0': {$exists: true}}", "1"),
        ("{'sub.k': 2}", "2"), ("{sub: {k: 1}}", "1"), ("{sub: {k: 2}}", ""), ("{'sub.l': null}", "1 3 4 5"),
        ("{'members.id': 'b'}", "1 2"), ("{'members.id': 'b', 'members.role': 'adult'}", "1 2"),
        ("{members: {$elemMatch: {id: 'b', role: 'adult'}}}", "2"), ("{'members.1.id': 'b'}", "1"), ("{'members.id': null}", "4 5"),
        ("{scores: {$gt: 5, $lt: 10}}", "3"), ("{scores: {$elemMatch: {$gt: 5, $lt: 10}}}", ""), (
            "{scores: {$elemMatch: {$gt: 5, $lt: 15}}}", "3"),
        ("{$and: [{n: 5}, {s: 'abc'}]}", "1"), ("{$or: [{n: 5}, {flag: true}]}", "1 4"), ("{$nor: [{n: 5}, {flag: true}]}", "2 3 5"),
        ("{n: {$not: {$gt: 5}}}", "1 4"), ("{s: {$not: /^ab/}}", "3 4 5"),
        ("{s: /^ab/}", "1 2"), ("{s: {$regex: 'BC$', $options: 'i'}}", "1"), ("{s: {$in: [/d$/]}}", "2"),
        ("{n: {$type: 'string'}}", "4"), ("{n: {$type: 'number'}}", "1 2 3 5"), (
            "{n: {$type: ['long', 'array']}}", "3 5"), ("{n: {$type: 1}}", "2"),
        ("{n: {$gt: MinKey}}", "1 2 3 4 5"), ("{flag: true}", "4"), ("{flag: {$gte: null}}", "1 2 3 5"),
    ]);

    public static TheoryData<string, string, string> RareFilters => ForServers(
    [
        ("{z: NaN}", "1"), ("{z: {$lt: 5}}", "2"), ("{z: {$lte: NaN}}", "1"), ("{z: {$gt: NaN}}", ""), ("{z: {$in: [3, 3.0, 3]}}", "2"), (
            "{_id: {$in: [1, 2, 1]}}", "1 2"),
        ("{nested: {$elemMatch: {$eq: 5}}}", "2"), (
            "{nested: {$elemMatch: {$elemMatch: {$gt: 4}}}}", "1"), ("{nested: {$elemMatch: {'0': 5}}}", "1"), ("{nested: {$all: []}}", ""),
    ]);

    [SkippableTheory, MemberData(nameof(RareFilters))]
    public void Find_FilterOnNumbersAndArraysInArrays_FindsThese(string server, string filter, string ids)
    {
        var collection = Collection(server, "{_id: 1, z: NaN, nested: [[5], [{k: 1}]]}", "{_id: 2, z: 3, nested: [5]}");
        Assert.Equal(ids, Found(collection, filter));
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{z: 1}"));
        Assert.Equal(ids, Found(collection, filter));
    }

    [SkippableTheory, MemberData(nameof(Filters))]
    public void Find_Filter_FindsTheseDocuments(string server, string filter, string ids) =>
        Assert.Equal(ids, Found(Collection(server, Things), filter));

    [SkippableTheory, MemberData(nameof(Filters))]
    public void Find_FilterWithIndexes_FindsTheSame(string server, string filter, string ids)
    {
        var collection = Collection(server, Things);
        foreach (
            var keys in new[] { "{n: 1}", "{s: -1, n: 1}", "{tags: 1}", "{'sub.k': 1}", "{'sub.l': -1}",
                "{'members.id': 1, 'members.role': 1}", "{scores: -1}", "{flag: 1}", "{at: 1}" })
        {
            collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>(keys));
        }

        Assert.Equal(ids, Found(collection, filter));
    }
}
