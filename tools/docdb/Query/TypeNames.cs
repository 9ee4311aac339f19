using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>The names and numbers that $type accepts.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, BsonType[]> Names = new(StringComparer.Ordinal)
    {
        ["double"] = [BsonType.Double],
        ["string"] = [BsonType.String],
        ["object"] = [BsonType.Document],
        ["array"] = [BsonType.Array],
        ["binData"] = [BsonType.Binary],
        ["objectId"] = [BsonType.ObjectId],
        ["bool"] = [BsonType.Boolean],
        ["date"] = [BsonType.DateTime],
        ["null"] = [BsonType.Null],
        ["regex"] = [BsonType.RegularExpression],
        ["int"] = [BsonType.Int32],
        ["timestamp"] = [BsonType.Timestamp],
        ["long"] = [BsonType.Int64],
        ["decimal"] = [BsonType.Decimal128],
        ["undefined"] = [BsonType.Undefined],
        ["javascript"] = [BsonType.JavaScript],
        ["symbol"] = [BsonType.Symbol],
        ["javascriptWithScope"] = [BsonType.JavaScriptWithScope],
        ["minKey"] = [BsonType.MinKey],
        ["maxKey"] = [BsonType.MaxKey],
        ["number"] = [BsonType.Int32, BsonType.Int64, BsonType.Double, BsonType.Decimal128],
    };

    public static HasType Parse(BsonValue value)
    {
        IEnumerable<BsonValue> wanted = value switch
        {
            BsonArray { Count: 0 } => throw CommandFailure.FailedToParse("$type must match at least one type"),
            BsonArray many => many,
            _ => [value],
        };
        return new HasType(wanted.SelectMany(ParseOne).ToHashSet());
    }

    private static BsonType[] ParseOne(BsonValue value)
    {
        if (value is BsonString name)
        {
            return Names.TryGetValue(name.Value, out var types)
                ? types
                : throw CommandFailure.BadValue($"Unknown type name alias: {name.Value}");
        }

        if (!value.IsNumeric) throw CommandFailure.TypeMismatch("type must be represented as a number or a string");
        // MinKey is -1 to clients and 255 in BSON.
        var type = (BsonType)(WholeNumber.ExactInt(value, "$type") is { } code ? code == -1 ? (int)BsonType.MinKey : code : 0);
        return Names.Values.Any(known => known.Contains(type))
            ? [type]
            : throw CommandFailure.BadValue($"Invalid numerical type code: {value}");
    }
}
