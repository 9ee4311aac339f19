using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>
/// The keys that a document has for some fields: one, or one for each element of an array on their paths. Two arrays
/// beside each other give no keys but a refusal.
/// </summary>
internal static class ModelKeys
{
    /// <exception cref="ModelRefusal">The fields lie in arrays beside each other.</exception>
    public static IReadOnlyList<BsonValue[]> Of(BsonDocument document, BsonDocument fields, int refusal) =>
        [.. Expand([.. fields.Names.Select(name => new Way(document, name.Split('.'), false))], refusal)];

    /// <summary>The order of two keys in the directions that the fields ask for.</summary>
    public static int Compare(BsonValue[] left, BsonValue[] right, BsonDocument fields) =>
        left.Zip(right, ModelOrder.Compare).Zip(fields.Values, (order, direction) => order * direction.ToInt32())
            .FirstOrDefault(order => order != 0);

    private static IEnumerable<BsonValue[]> Expand(Way[] ways, int refusal)
    {
        ways = Array.ConvertAll(ways, way => way.Walked());
        var arrays = ways.Where(way => way.AtArray).Select(way => way.Value!).Distinct(ReferenceEqualityComparer.Instance).ToList();
        if (arrays.Count == 0) return [Array.ConvertAll(ways, way => way.Value ?? BsonNull.Value)];
        if (arrays.Count > 1) throw new ModelRefusal(refusal);
        var array = (BsonArray)arrays[0]!;
        return array.Count == 0
            ? Expand(Array.ConvertAll(ways, way => way.AtArray ? way.Emptied() : way), refusal)
            : array.SelectMany(item => Expand(Array.ConvertAll(ways, way => way.AtArray ? way.Into(item) : way), refusal));
    }

    /// <summary>How far one field's path was followed.</summary>
    private sealed record Way(BsonValue? Value, string[] Rest, bool Ended)
    {
        public bool AtArray => !Ended && Value is BsonArray;

        public Way Walked() => Ended || Rest.Length == 0 || Value is BsonArray ? this
            : Value is BsonDocument document ? new Way(document.GetValue(Rest[0], null), Rest[1..], false).Walked()
            : new Way(null, [], true);

        public Way Into(BsonValue item) => Rest.Length == 0 ? new Way(item, [], true)
            : item is BsonDocument ? new Way(item, Rest, false)
            : new Way(null, [], true);

        public Way Emptied() => new(Rest.Length == 0 ? BsonUndefined.Value : null, [], true);
    }
}
