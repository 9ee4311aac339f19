using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

internal enum Relation { Equal, Less, LessOrEqual, Greater, GreaterOrEqual }

/// <summary>
/// Compares with one operand. Only values of the operand's own type compare (numbers with numbers, dates with dates);
/// a missing field counts as null. MinKey and MaxKey compare with every type.
/// </summary>
internal sealed record Comparison : Predicate
{
    private readonly byte _type;
    private readonly bool _isNumber;
    private readonly byte[] _key;

    public Comparison(Relation relation, BsonValue operand)
    {
        Relation = relation;
        Operand = operand;
        _type = TypeOrder.Of(operand);
        _isNumber = _type == TypeOrder.Number;
        _key = OrderedKey.Of(operand);
    }

    /// <exception cref="CommandFailure">No value can be compared with "undefined".</exception>
    public static Comparison Parse(Relation relation, BsonValue operand) =>
        operand.IsBsonUndefined ? throw CommandFailure.BadValue("cannot compare to undefined") : new Comparison(relation, operand);

    public Relation Relation { get; }

    public BsonValue Operand { get; }

    public ReadOnlyMemory<byte> Key => _key;

    public override bool Accepts(BsonValue? value)
    {
        var actual = value ?? BsonNull.Value;
        if (TypeOrder.Of(actual) != _type && Operand.BsonType is not (BsonType.MinKey or BsonType.MaxKey)) return false;
        if (Relation == Relation.Equal && actual is BsonString text && Operand is BsonString wanted)
        {
            return string.Equals(text.Value, wanted.Value, StringComparison.Ordinal);
        }

        if (_isNumber && (IsNaN(actual) || IsNaN(Operand)))
        {
            // No value is less or greater than NaN, although NaN has a position in a sort.
            return IsNaN(actual) && IsNaN(Operand) && Relation is not (Relation.Less or Relation.Greater);
        }

        var order = OrderedKey.Of(actual).AsSpan().SequenceCompareTo(_key);
        return Relation switch
        {
            Relation.Equal => order == 0,
            Relation.Less => order < 0,
            Relation.LessOrEqual => order <= 0,
            Relation.Greater => order > 0,
            Relation.GreaterOrEqual => order >= 0,
        };
    }

    private static bool IsNaN(BsonValue value) => value is BsonDouble number && double.IsNaN(number.Value);
}

/// <summary>The value equals one of these, or matches one of these patterns.</summary>
internal sealed record OneOf(IReadOnlyList<Predicate> Choices) : Predicate
{
    /// <summary>The value that all choices are; null when there are several, or patterns.</summary>
    public BsonValue? OnlyValue =>
        Choices.Count > 0 && Choices[0] is Comparison first
            && Choices.All(one => one is Comparison other && other.Key.Span.SequenceEqual(first.Key.Span))
        ? first.Operand
        : null;

    public override bool Accepts(BsonValue? value)
    {
        foreach (var choice in Choices)
        {
            if (choice.Accepts(value)) return true;
        }

        return false;
    }
}
