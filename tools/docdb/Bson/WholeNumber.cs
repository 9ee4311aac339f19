using MongoDB.Bson;

namespace EspaceFamille.DocDb.Bson;

/// <summary>Numbers of any type as commands accept them: values beyond an integer's range are clamped.</summary>
internal static class WholeNumber
{
    /// <exception cref="CommandFailure">It is no number, or a Decimal128.</exception>
    public static long Long(BsonValue value, string what) => value switch
    {
        BsonInt32 number => number.Value,
        BsonInt64 number => number.Value,
        BsonDouble number => (long)number.Value,
        _ => throw CommandFailure.TypeMismatch($"{what} is the wrong type '{value.BsonType}', expected a number"),
    };

    /// <exception cref="CommandFailure">It is no number, or a Decimal128.</exception>
    public static int Int(BsonValue value, string what) => (int)Math.Clamp(Long(value, what), int.MinValue, int.MaxValue);
}
