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

    /// <summary>Null when it is no number, or has a fraction, or is out of range.</summary>
    /// <exception cref="CommandFailure">It is a Decimal128.</exception>
    public static int? ExactInt(BsonValue value, string what) => value switch
    {
        BsonDouble { Value: var number } when !double.IsInteger(number) || Math.Abs(number) > int.MaxValue => null,
        BsonInt64 { Value: < int.MinValue or > int.MaxValue } => null,
        { IsNumeric: true } => Int(value, what),
        _ => null,
    };

    /// <exception cref="CommandFailure">It is no number, or a Decimal128.</exception>
    public static int Int(BsonValue value, string what) => (int)Math.Clamp(Long(value, what), int.MinValue, int.MaxValue);
}
