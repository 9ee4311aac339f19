using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Updates;

/// <summary>$inc, $min and $max.</summary>
internal static class Arithmetic
{
    public static Action<BsonDocument, FieldPath> Increment(BsonValue by)
    {
        if (by.BsonType is not (BsonType.Int32 or BsonType.Int64 or BsonType.Double))
        {
            throw CommandFailure.TypeMismatch($"Cannot increment with non-numeric argument, or with a Decimal128 (not implemented): {by}");
        }

        return (document, path) =>
        {
            var slot = Slot.Make(document, path);
            slot.Set(slot.Value is null ? by : Add(document, path, slot.Value, by));
        };
    }

    /// <summary>Sets the operand where the field is missing, or where it compares as required with the current value.</summary>
    public static Action<BsonDocument, FieldPath> Replace(BsonValue operand, Predicate<int> wins) => (document, path) =>
    {
        var slot = Slot.Make(document, path);
        if (slot.Value is null || wins(OrderedKey.Compare(operand, slot.Value))) slot.Set(operand.DeepClone());
    };

    private static BsonValue Add(BsonDocument document, FieldPath path, BsonValue value, BsonValue by)
    {
        if (value.BsonType is not (BsonType.Int32 or BsonType.Int64 or BsonType.Double))
        {
            throw CommandFailure.TypeMismatch(
                $"Cannot apply $inc to a value of non-numeric type. {{_id: {document.GetValue("_id", BsonNull.Value)}}} has the "
                    + "field '{path.Text}' of non-numeric type {value.BsonType}");
        }

        if (value.IsDouble || by.IsDouble) return value.ToDouble() + by.ToDouble();
        try
        {
            var sum = checked(value.ToInt64() + by.ToInt64());
            return value.IsInt64 || by.IsInt64 || sum is < int.MinValue or > int.MaxValue ? new BsonInt64(sum) : new BsonInt32((int)sum);
        }
        catch (OverflowException)
        {
            throw CommandFailure.BadValue($"Failed to apply $inc operations to current value ({value}) for document: the sum overflows");
        }
    }
}
