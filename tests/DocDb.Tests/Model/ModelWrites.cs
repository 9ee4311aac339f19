using CsCheck;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>One statement of an update command.</summary>
internal sealed record ModelWrite(BsonDocument Filter, BsonDocument Update, bool Multi, bool Upsert)
{
    public BsonDocument Statement => new() { { "q", Filter }, { "u", Update }, { "multi", Multi }, { "upsert", Upsert } };

    public override string ToString() => $"update {Statement}";
}

/// <summary>Random updates.</summary>
internal static class ModelWrites
{
    private static readonly Gen<string> Paths =
        ModelValues.OneOf("a", "b", "c", "n", "a.b", "b.c", "c.b", "a.0", "b.1", "c.2", "a.0.b", "a.b.c", "z.y.x");

    private static readonly Gen<BsonValue> Numbers =
        ModelValues.Among("1", "-1", "NumberLong(1)", "0.5", "0", "2147483647", "NumberLong('9223372036854775807')");

    private static readonly Gen<BsonValue> Pushed = Gen.Frequency(
        (3, ModelValues.Any),
        (2, Each(ModelValues.Any)),
        (2, Gen.Select(Each(ModelValues.Any), Gen.Int[-3, 3],
            (each, position) => (BsonValue)new BsonDocument(each.AsBsonDocument).Add("$position", position))),
        (2, Gen.Select(Each(ModelValues.Any), Gen.Int[-3, 3],
            (each, slice) => (BsonValue)new BsonDocument(each.AsBsonDocument).Add("$slice", slice))));

    private static readonly Gen<BsonDocument> Operators = Gen.OneOf(
        Operator("$set", ModelValues.Any), Operator("$set", ModelValues.Any), Operator("$setOnInsert", ModelValues.Any), Operator(
            "$unset", ModelValues.Among("''")),
        Operator("$inc", Numbers), Operator("$min", ModelValues.Any), Operator(
            "$max", ModelValues.Any), Operator("$push", Pushed), Operator(
            "$addToSet", Gen.OneOf(ModelValues.Any, Each(ModelValues.Any))),
        Operator("$pull", ModelFilters.Conditions), Operator("$pull", ModelValues.Scalars), Operator(
            "$pull", Gen.Select(ModelFilters.Conditions, condition => (BsonValue)new BsonDocument("b", condition))),
        Operator(
            "$pullAll", ModelValues.Any.Array[0, 2]
                .Select(values => (BsonValue)new BsonArray(values))), Operator("$pop", ModelValues.Among("1", "-1")));

    private static readonly Gen<BsonDocument> Updates = Operators.Array[1, 3].Select(operators =>
        operators.Aggregate(new BsonDocument(), (update, next) => update.Merge(next, overwriteExistingElements: false)));

    private static readonly Gen<BsonDocument> Upserted =
        Gen.Select(Gen.Int[0, 20], ModelValues.OneOf("", "b", "a.b", "z.y"), ModelValues.Scalars,
        (id, path, value) => path.Length == 0 ? new BsonDocument("_id", id) : new BsonDocument { { "_id", id }, { path, value } });

    /// <summary>Updates of one document, replacements, upserts, and updates of all that match.</summary>
    public static Gen<ModelWrite> All { get; } = Gen.Frequency(
        (5, Gen.Select(Gen.Int[0, 14], Updates, (id, update) => new ModelWrite(new BsonDocument("_id", id), update, false, false))),
        (1, Gen.Select(Gen.Int[0, 14], ModelValues.Bodies, (id, body) => new ModelWrite(new BsonDocument("_id", id), body, false, false))),
        (2, Gen.Select(Upserted, Gen.OneOf(Updates, ModelValues.Bodies), (filter, update) => new ModelWrite(filter, update, false, true))),
        (2, Gen.Select(ModelFilters.ByName, Updates, (filter, update) => new ModelWrite(filter, update, true, false))));

    private static Gen<BsonValue> Each(Gen<BsonValue> values) =>
        values.Array[0, 3].Select(items => (BsonValue)new BsonDocument("$each", new BsonArray(items)));

    private static Gen<BsonDocument> Operator(string name, Gen<BsonValue> arguments) =>
        Gen.Select(Paths, arguments).Array[1, 2].Select(fields =>
        new BsonDocument(
            name, new BsonDocument(fields.DistinctBy(field => field.Item1).Select(field => new BsonElement(field.Item1, field.Item2)))));
}
