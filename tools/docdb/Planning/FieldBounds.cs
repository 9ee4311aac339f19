using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Planning;

/// <summary>The key ranges that the conditions on one field imply. They may be too wide, never too narrow.</summary>
internal static class FieldBounds
{
    /// <summary>
    /// The ranges to read, in key order; null when the conditions imply none. Under an array two elements may meet
    /// two conditions, so only one condition bounds the range.
    /// </summary>
    public static IReadOnlyList<FieldRange>? Of(IEnumerable<Predicate> conditions, bool multikey)
    {
        var usable = conditions.Where(IsUsable).OrderBy(Rank).ToList();
        if (usable.Count == 0) return null;
        if (usable[0] is OneOf choices) return Points(choices.Choices.Cast<Comparison>());
        if (usable[0] is Pattern pattern) return [Beginning(pattern.Beginning!), FieldRange.Point(OrderedKey.Of(pattern.Expression))];
        var first = (Comparison)usable[0];
        if (first.Relation == Relation.Equal) return Points([first]);
        var sameType = usable.OfType<Comparison>().Where(one => TypeOrder.Of(one.Operand) == TypeOrder.Of(first.Operand));
        return [multikey ? Range([first]) : Range([.. sameType])];
    }

    /// <summary>Whether the conditions exclude documents without the field, as a sparse index does.</summary>
    public static bool ExcludeMissing(IEnumerable<Predicate> conditions) =>
        conditions.Any(one => one is Exists || (IsUsable(one) && !one.Accepts(null)));

    private static bool IsUsable(Predicate condition) => condition switch
    {
        Comparison comparison =>
            comparison.Operand is not BsonArray && comparison.Operand.BsonType is not (BsonType.MinKey or BsonType.MaxKey),
        OneOf choices => choices.Choices.All(one => one is Comparison comparison && IsUsable(comparison)),
        Pattern pattern => pattern.Beginning is not null,
        _ => false,
    };

    private static int Rank(Predicate condition) => condition switch
    {
        Comparison { Relation: Relation.Equal } => 0,
        OneOf => 1,
        Comparison => 2,
        _ => 3,
    };

    private static List<FieldRange> Points(IEnumerable<Comparison> choices) =>
    [
        .. choices.Select(one => one.Key.ToArray())
            .Distinct(KeyEquality.Instance)
            .Order(KeyOrder.Instance)
            .Select(FieldRange.Point),
    ];

    /// <summary>The strings that begin with the text. Their keys go on with a byte of UTF-8 or with the end of the text.</summary>
    private static FieldRange Beginning(string text)
    {
        var key = OrderedKey.Of(text)[..^OrderedKey.EndOfText];
        return new FieldRange(new Bound(key, true), new Bound([.. key, byte.MaxValue], false));
    }

    private static FieldRange Range(IReadOnlyList<Comparison> comparisons)
    {
        byte[] type = [TypeOrder.Of(comparisons[0].Operand)];
        Bound low = new(type, true), high = new(type, true);
        var highest = KeyRange.After(type);
        foreach (var one in comparisons)
        {
            var key = one.Key.ToArray();
            var inclusive = one.Relation is Relation.LessOrEqual or Relation.GreaterOrEqual;
            if (one.Relation is Relation.Greater or Relation.GreaterOrEqual)
            {
                if (key.AsSpan().SequenceCompareTo(low.Prefix) >= 0) low = new Bound(key, inclusive);
            }
            else if (key.AsSpan().SequenceCompareTo(highest) <= 0)
            {
                (high, highest) = (new Bound(key, inclusive), key);
            }
        }

        return new FieldRange(low, high);
    }
}
