using MongoDB.Bson;

namespace EspaceFamille.DocDb.Bson;

/// <summary>The order of types; types that compare with one another share a rank.</summary>
internal static class TypeOrder
{
    public const byte Null = 20;

    public const byte Number = 30;

    public const byte Array = 80;

    public static byte Of(BsonValue value) => value.BsonType switch
    {
        BsonType.MinKey => 10,
        BsonType.Undefined => 15,
        BsonType.Null => Null,
        BsonType.Int32 or BsonType.Int64 or BsonType.Double or BsonType.Decimal128 => Number,
        BsonType.String or BsonType.Symbol => 60,
        BsonType.Document => 70,
        BsonType.Array => Array,
        BsonType.Binary => 90,
        BsonType.ObjectId => 100,
        BsonType.Boolean => 110,
        BsonType.DateTime => 120,
        BsonType.Timestamp => 130,
        BsonType.RegularExpression => 140,
        BsonType.JavaScript => 160,
        BsonType.JavaScriptWithScope => 170,
        BsonType.MaxKey => 240,
        _ => throw new FormatException($"No order is known for {value.BsonType}."),
    };
}
