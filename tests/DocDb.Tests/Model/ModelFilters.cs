using CsCheck;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>Random filters, sorts and projections.</summary>
internal static class ModelFilters
{
    private static readonly Gen<string> Named = ModelValues.OneOf("a", "b", "c", "a.b", "b.c", "c.b", "a.b.c", "_id");

    private static readonly Gen<string> Positions = ModelValues.OneOf("a.0", "b.1", "a.0.b", "b.0.c");

    private static readonly Gen<BsonValue> Operands = Gen.Frequency((3, ModelValues.Scalars), (1, ModelValues.Any));

    private static readonly Gen<BsonValue> Plain = Gen.Frequency(
        (4, Operands),
        (8, Gen.Select(ModelValues.OneOf("$eq", "$ne", "$gt", "$gte", "$lt", "$lte"), Operands, (name, value) => Document(name, value))),
        (4, Gen.Select(ModelValues.OneOf("$gt", "$gte"), ModelValues.Scalars, ModelValues.OneOf("$lt", "$lte"), ModelValues.Scalars,
            (low, from, high, to) => (BsonValue)new BsonDocument { { low, from }, { high, to } })),
        (4, Gen.Select(ModelValues.OneOf("$in", "$nin"), Operands.Array[0, 3], Gen.Bool,
            (name, values, twice) => Document(name, new BsonArray(twice ? values.Concat(values) : values)))),
        (2, Operands.Array[0, 2].Select(values => Document("$all", new BsonArray(values)))),
        (2, Gen.Bool.Select(there => Document("$exists", there))),
        (1, Gen.Int[0, 3].Select(size => Document("$size", size))),
        (2, ModelValues.OneOf("number", "int", "long", "double", "string", "object", "array", "null", "date", "bool",
            "objectId").Select(type => Document("$type", type))),
        (1, ModelValues.OneOf("^x", "y$", "x.*", "").Select(pattern => Document("$regex", pattern))));

    private static readonly Gen<BsonValue> Elements = Gen.Frequency(
        (2, Plain.Where(ModelFilter.IsOperators)),
        (2, Gen.Select(ModelValues.OneOf("b", "c"), Plain, Document)),
        (1, Gen.Select(Plain, Plain, (b, c) => (BsonValue)new BsonDocument { { "b", b }, { "c", c } }))).Select(condition =>
            Document("$elemMatch", condition));

    /// <summary>The condition on a field: a value or operators.</summary>
    public static Gen<BsonValue> Conditions { get; } = Gen.Frequency(
        (8, Plain), (3, Elements), (1, Elements.Array[1, 2].Select(all => Document("$all", new BsonArray(all)))),
        (2, Gen.OneOf(Plain.Where(ModelFilter.IsOperators), Elements).Select(condition => Document("$not", condition))));

    /// <summary>Filters in which no path names a position.</summary>
    public static Gen<BsonDocument> ByName { get; } = Nest(Nest(Leaves(Named)));

    public static Gen<BsonDocument> All { get; } = Nest(Nest(Leaves(Gen.Frequency((5, Named), (1, Positions)))));

    public static Gen<ModelQuery> Queries(Gen<BsonDocument> filters) =>
        Gen.Select(filters, Sorts, ModelValues.OneOf(0, 0, 0, 1, 3), ModelValues.OneOf(0, 0, 0, 1, 5), Projections,
        (filter, sort, skip, limit, projection) => new ModelQuery(filter, sort, skip, limit, projection));

    private static Gen<BsonDocument> Sorts { get; } =
        Gen.Select(Gen.Select(Named, ModelValues.OneOf(1, -1)).Array[0, 2], ModelValues.OneOf(1, -1), (fields, last) =>
        new BsonDocument(
            fields.Append(("_id", last)).DistinctBy(field => field.Item1).Select(field => new BsonElement(field.Item1, field.Item2))));

    private static Gen<BsonDocument> Projections { get; } = Gen.Select(
        ModelValues.OneOf(
            "", "a", "b c", "a.b", "a.b c", "b.c a", "c.b", "a.b a.c b.b.c"), ModelValues.OneOf(0, 1), ModelValues.OneOf(-1, -1, 0,
            1), (paths, flag, id) =>
        new BsonDocument(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(path => new BsonElement(path, flag)))
            .AddRange(id < 0 ? [] : new BsonDocument("_id", id)));

    private static Gen<BsonDocument> Leaves(Gen<string> paths) => Gen.Select(paths, Conditions).Array[0, 2].Select(fields =>
        new BsonDocument(fields.DistinctBy(field => field.Item1).Select(field => new BsonElement(field.Item1, field.Item2))));

    private static Gen<BsonDocument> Nest(Gen<BsonDocument> inner) => Gen.Frequency(
        (6, inner),
        (2, Gen.Select(ModelValues.OneOf("$and", "$or", "$nor"), inner.Array[1, 3],
            (name, parts) => new BsonDocument(name, new BsonArray(parts)))),
        (1, Gen.Select(inner, inner.Array[1, 2],
            (one, parts) => new BsonDocument(one).Merge(new BsonDocument("$or", new BsonArray(parts)), overwriteExistingElements: true))));

    private static BsonValue Document(string name, BsonValue value) => new BsonDocument().Add(name, value);
}
