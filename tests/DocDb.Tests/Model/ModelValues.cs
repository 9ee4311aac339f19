using CsCheck;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>Random documents: few names and few values, so that much is alike; all types that filters know.</summary>
internal static class ModelValues
{
    private static readonly string[] Rare =
    [
        "NumberLong('9007199254740993')", "9007199254740992.0", "NaN", "Infinity", "-0.5", "'é'", "true", "false",
        "ISODate('2026-12-17T00:00:00Z')",
        "ISODate('1969-12-31T23:59:59.999Z')", "ObjectId('507f1f77bcf86cd799439011')", "ObjectId('507f1f77bcf86cd799439012')", "{}", "[]",
    ];

    /// <summary>Values without fields and elements, most of them small numbers.</summary>
    public static Gen<BsonValue> Scalars { get; } = Gen.Frequency(
        (8, Among("0", "1", "2", "3")), (
            3, Among(
                "NumberLong(1)", "2.0", "1.5", "NumberLong(3)")), (3, Among("'x'", "'y'", "'xy'",
                "''")), (2, Among("null")), (2, Among(Rare)));

    /// <summary>Values in which an array never holds another by itself.</summary>
    public static Gen<BsonValue> Flat { get; } =
        Nest(Nest(Nest(Scalars, arraysInArrays: false), arraysInArrays: false), arraysInArrays: false);

    public static Gen<BsonValue> Any { get; } = Nest(Nest(Nest(Scalars, arraysInArrays: true), arraysInArrays: true), arraysInArrays: true);

    /// <summary>Documents with the fields a, b and c, or some of them; only c holds arrays in arrays.</summary>
    public static Gen<BsonDocument> Bodies { get; } =
        Gen.Select(Maybe("a", Flat), Maybe("b", Flat), Maybe("c", Any), (a, b, c) => new BsonDocument(a.Concat(b).Concat(c)));

    /// <summary>Documents with an _id each, from 0 on.</summary>
    public static Gen<BsonDocument[]> Documents { get; } =
        Bodies.Array[0, 14].Select(bodies => bodies.Select((body, id) => new BsonDocument("_id", id).Merge(body)).ToArray());

    public static Gen<BsonValue> Among(params string[] values) =>
        OneOf([.. values.Select(value => BsonDocument.Parse($"{{v: {value}}}")["v"])]);

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<BsonElement[]> Maybe(string name, Gen<BsonValue> values) =>
        Gen.Frequency((4, values.Select(value => new[] { new BsonElement(name, value) })), (1, Gen.Const(Array.Empty<BsonElement>())));

    private static Gen<BsonValue> Nest(Gen<BsonValue> inner, bool arraysInArrays)
    {
        var items = arraysInArrays
            ? Gen.Frequency((2, inner), (1, Scalars.Array[1, 2].Select(array => (BsonValue)new BsonArray(array))))
            : inner.Select(value => value is BsonArray ? new BsonDocument("b", value) : value);
        var documents = Gen.Select(Maybe("b", inner), Maybe("c", inner), (b, c) => (BsonValue)new BsonDocument(b.Concat(c)));
        return Gen.Frequency((4, Scalars), (2, documents), (2, items.Array[0, 3].Select(array => (BsonValue)new BsonArray(array))));
    }
}
