using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>The order asked for; an array sorts by its smallest element upwards and by its greatest downwards.</summary>
internal sealed class SortOrder
{
    private SortOrder(IReadOnlyList<(FieldPath Path, bool Descending)> fields) => Fields = fields;

    public IReadOnlyList<(FieldPath Path, bool Descending)> Fields { get; }

    public static SortOrder Parse(BsonDocument sort) => new([.. sort.Select(ParseField)]);

    /// <summary>Bytes whose order is the order asked for.</summary>
    public byte[] KeyOf(BsonDocument document)
    {
        var key = new List<byte>(32);
        foreach (var (path, descending) in Fields) OrderedKey.Append(key, Pick(path, descending, document), descending);
        return [.. key];
    }

    private static (FieldPath Path, bool Descending) ParseField(BsonElement element) => element.Value switch
    {
        _ when element.Name.StartsWith('$') => throw CommandFailure.BadValue($"sort by {element.Name} is not implemented"),
        { IsNumeric: true } direction when direction.ToDouble() is 1 or -1 => (new FieldPath(element.Name), direction.ToDouble() < 0),
        BsonDocument => throw CommandFailure.BadValue($"$meta sort by {element.Name} is not implemented"),
        _ => throw CommandFailure.BadValue("$sort key ordering must be 1 (for ascending) or -1 (for descending)"),
    };

    private static BsonValue Pick(FieldPath path, bool descending, BsonDocument document)
    {
        BsonValue? best = null;
        foreach (var value in path.Values(document).SelectMany(Spread))
        {
            if (best is null || OrderedKey.Compare(value, best) * (descending ? -1 : 1) < 0) best = value;
        }

        return best ?? BsonNull.Value;
    }

    private static IEnumerable<BsonValue> Spread(BsonValue? value) => value switch
    {
        null => [BsonNull.Value],
        BsonArray { Count: 0 } => [BsonUndefined.Value],
        BsonArray array => array,
        _ => [value],
    };
}
