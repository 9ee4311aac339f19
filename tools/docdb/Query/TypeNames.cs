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
        ["number"] = [BsonType.Int32, BsonType.Int64, BsonType.Double, BsonType.Decimal128],
    };

    public static HasType Parse(BsonValue value)
    {
        IEnumerable<BsonValue> wanted = value is BsonArray many ? many : [value];
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
        var type = (BsonType)WholeNumber.Int(value, "$type");
        return Names.Values.Any(known => known.Contains(type))
            ? [type]
            : throw CommandFailure.BadValue($"Invalid numerical type code: {value}");
    }
}
