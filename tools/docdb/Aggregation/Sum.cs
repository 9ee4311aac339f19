using MongoDB.Bson;

namespace EspaceFamille.DocDb.Aggregation;

/// <summary>$add: the sum of numbers, or an instant that is numbers of milliseconds after another.</summary>
internal static class Sum
{
    public static BsonValue Of(IEnumerable<BsonValue?> operands)
    {
        BsonDateTime? instant = null;
        BsonValue total = 0;
        foreach (var operand in operands)
        {
            if (ExpressionOperators.IsNull(operand)) return BsonNull.Value;
            if (operand is BsonDateTime && instant is not null)
                throw new CommandFailure(16612, "Location16612", "only one date allowed in an $add expression");
            if (operand is BsonDateTime date) instant = date;
            else total = Add(total, operand!);
        }

        return instant is null ? total : new BsonDateTime(checked(instant.MillisecondsSinceEpoch + Milliseconds(total)));
    }

    private static BsonValue Add(BsonValue total, BsonValue operand)
    {
        if (operand.BsonType is not (BsonType.Int32 or BsonType.Int64 or BsonType.Double))
        {
            throw CommandFailure.TypeMismatch(
                $"$add only supports numeric or date types, not {operand.BsonType} (Decimal128 is not implemented)");
        }

        if (total.IsDouble || operand.IsDouble) return total.ToDouble() + operand.ToDouble();
        var sum = (Int128)total.ToInt64() + operand.ToInt64();
        if (sum < long.MinValue || sum > long.MaxValue) return (double)sum;
        return total.IsInt64 || operand.IsInt64 || sum < int.MinValue || sum > int.MaxValue
            ? new BsonInt64((long)sum)
            : new BsonInt32((int)sum);
    }

    private static long Milliseconds(BsonValue total) =>
        total.IsDouble ? (long)Math.Round(total.ToDouble(), MidpointRounding.AwayFromZero) : total.ToInt64();
}
