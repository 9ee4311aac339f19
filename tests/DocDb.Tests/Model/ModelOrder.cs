using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>The order of BSON values, as MongoDB's manual describes it.</summary>
internal static class ModelOrder
{
    private static readonly BsonType[][] Types =
    [
        [BsonType.Undefined], [BsonType.Null], [BsonType.Int32, BsonType.Int64, BsonType.Double], [BsonType.String], [BsonType.Document],
        [BsonType.Array], [BsonType.ObjectId], [BsonType.Boolean], [BsonType.DateTime],
    ];

    /// <summary>The place of the value's type; types that compare with one another share one.</summary>
    public static int Place(BsonValue value) => Array.FindIndex(Types, types => types.Contains(value.BsonType));

    public static int Compare(BsonValue left, BsonValue right)
    {
        if (Place(left) != Place(right)) return Place(left).CompareTo(Place(right));
        return (left, right) switch
        {
            (BsonString one, BsonString other) => string.CompareOrdinal(one.Value, other.Value),
            (BsonDocument one, BsonDocument other) => Documents(one, other),
            (BsonArray one, BsonArray other) => Arrays(one, other),
            (BsonObjectId one, BsonObjectId other) => one.Value.CompareTo(other.Value),
            (BsonBoolean one, BsonBoolean other) => one.Value.CompareTo(other.Value),
            (BsonDateTime one, BsonDateTime other) => one.MillisecondsSinceEpoch.CompareTo(other.MillisecondsSinceEpoch),
            (BsonNull or BsonUndefined, _) => 0,
            _ => Numbers(left, right),
        };
    }

    private static int Numbers(BsonValue left, BsonValue right)
    {
        if (left.IsDouble && !double.IsFinite(left.AsDouble) || right.IsDouble && !double.IsFinite(right.AsDouble))
            return left.ToDouble().CompareTo(right.ToDouble());
        return left.ToDecimal().CompareTo(right.ToDecimal());
    }

    /// <summary>Field by field: the types first, then the names, then the values; the shorter one comes first.</summary>
    private static int Documents(BsonDocument left, BsonDocument right)
    {
        foreach (var (one, other) in left.Elements.Zip(right.Elements))
        {
            var order = Place(one.Value).CompareTo(Place(other.Value));
            if (order == 0) order = string.CompareOrdinal(one.Name, other.Name);
            if (order == 0) order = Compare(one.Value, other.Value);
            if (order != 0) return order;
        }

        return left.ElementCount.CompareTo(right.ElementCount);
    }

    private static int Arrays(BsonArray left, BsonArray right)
    {
        foreach (var (one, other) in left.Zip(right))
        {
            if (Compare(one, other) is var order and not 0) return order;
        }

        return left.Count.CompareTo(right.Count);
    }
}
