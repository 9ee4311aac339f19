using CsCheck;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>Random sets of indexes: single, compound, descending, under arrays, sparse, partial, unique.</summary>
internal static class ModelIndexes
{
    private static readonly string[] Plain =
    [
        "{key: {a: 1}, name: 'a'}", "{key: {b: -1, _id: 1}, name: 'b_id'}", "{key: {a: -1, b: 1}, name: 'ab'}",
        "{key: {'a.b': 1}, name: 'a.b'}",
        "{key: {'a.b': 1, 'a.c': -1}, name: 'a.b,a.c'}", "{key: {'b.c': 1, a: 1}, name: 'b.c,a'}", "{key: {c: 1}, name: 'c', sparse: true}",
        "{key: {'c.b': 1, a: -1}, name: 'c.b,a', sparse: true}", "{key: {b: 1}, name: 'b1', partialFilterExpression: {c: {$gte: 1}}}",
        "{key: {a: 1, c: 1}, name: 'ac', partialFilterExpression: {b: {$exists: true}}}",
        "{key: {c: -1}, name: 'c1', partialFilterExpression: {a: 1, b: {$lte: 2}}}",
    ];

    private static readonly string[] Unique =
    [
        "{key: {b: 1}, name: 'unique b', unique: true}", "{key: {'a.b': 1, b: -1}, name: 'unique a.b,b', unique: true}",
        "{key: {c: 1}, name: 'unique c', unique: true, sparse: true}",
        "{key: {a: 1}, name: 'unique a', unique: true, partialFilterExpression: {b: {$gte: 1}}}",
    ];

    public static Gen<BsonDocument[]> Lookups { get; } = Some(Plain, 3);

    public static Gen<BsonDocument[]> WithUnique { get; } =
        Gen.Select(Some(Plain, 2), Some(Unique, 1), (plain, unique) => plain.Concat(unique).DistinctBy(index => index["key"]).ToArray());

    private static Gen<BsonDocument[]> Some(string[] indexes, int most) =>
        Gen.Int[0, indexes.Length - 1].Array[0, most]
            .Select(chosen => chosen.Distinct().Select(at => BsonDocument.Parse(indexes[at])).ToArray());
}
