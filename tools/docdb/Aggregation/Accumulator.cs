using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Aggregation;

/// <summary>The accumulator of one field of a group.</summary>
internal sealed class Accumulator
{
    private readonly Func<BsonDocument, BsonValue?> _value;
    private readonly Func<BsonValue?, BsonValue?, BsonValue?> _step;

    private Accumulator(Func<BsonDocument, BsonValue?> value, BsonValue? start, Func<BsonValue?, BsonValue?, BsonValue?> step) =>
        (_value, Current, _step) = (value, start, step);

    public BsonValue Result => Current ?? BsonNull.Value;

    private BsonValue? Current { get; set; }

    public static Func<Accumulator> Parse(BsonElement field)
    {
        if (field.Value is not BsonDocument { ElementCount: 1 } specification)
        {
            throw new CommandFailure(40234, "Location40234", $"The field '{field.Name}' must be an accumulator object");
        }

        CheckName(field.Name);
        var name = specification.GetElement(0).Name;
        if (name == "$count" && specification[0] != new BsonDocument())
            throw CommandFailure.TypeMismatch("$count takes no arguments, i.e. $count:{}");
        var value = Expression.Parse(name == "$count" ? 1 : specification[0]);
        return name switch
        {
            "$sum" or "$count" => () => new Accumulator(value, 0, Sum),
            "$min" => () => new Accumulator(value, null, (current, next) => Pick(current, next, -1)),
            "$max" => () => new Accumulator(value, null, (current, next) => Pick(current, next, 1)),
            "$first" => () => new Accumulator(value, null, (current, next) => current ?? next ?? BsonNull.Value),
            "$last" => () => new Accumulator(value, null, (_, next) => next),
            "$push" => () => new Accumulator(value, new BsonArray(), Push),
            _ => throw new CommandFailure(15952, "Location15952", $"unknown group operator '{name}'"),
        };
    }

    private static void CheckName(string name)
    {
        if (name.Contains('.', StringComparison.Ordinal))
            throw new CommandFailure(40235, "Location40235", $"The field name '{name}' cannot contain '.'");
        if (name.StartsWith('$')) throw new CommandFailure(40236, "Location40236", $"The field name '{name}' cannot be an operator name");
    }

    public void Add(BsonDocument document) => Current = _step(Current, _value(document));

    private static BsonValue? Sum(BsonValue? current, BsonValue? next)
    {
        if (next is null || next.BsonType is not (BsonType.Int32 or BsonType.Int64 or BsonType.Double)) return current;
        if (current!.IsDouble || next.IsDouble) return current.ToDouble() + next.ToDouble();
        var (left, right) = (current.ToInt64(), next.ToInt64());
        var sum = unchecked(left + right);
        // A sum beyond 64 bits continues as a floating point number.
        if (((left ^ sum) & (right ^ sum)) < 0) return (double)left + right;
        return current.IsInt64 || next.IsInt64 || sum is > int.MaxValue or < int.MinValue ? new BsonInt64(sum) : new BsonInt32((int)sum);
    }

    private static BsonValue? Pick(BsonValue? current, BsonValue? next, int sign)
    {
        if (next is null or BsonNull) return current;
        return current is null || OrderedKey.Compare(next, current) * sign > 0 ? next : current;
    }

    private static BsonValue? Push(BsonValue? current, BsonValue? next)
    {
        if (next is not null) current!.AsBsonArray.Add(next);
        return current;
    }
}
