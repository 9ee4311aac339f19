using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Aggregation;

/// <summary>The operators of expressions. A null result means "missing".</summary>
internal static class ExpressionOperators
{
    /// <exception cref="CommandFailure">The operator is unknown or has a wrong number of operands.</exception>
    public static Func<BsonDocument, BsonValue?> Parse(string name, BsonValue argument, DateTime? now)
    {
        if (name == "$literal") return _ => argument;
        var operands = Operands(name, argument).Select(operand => Expression.Parse(operand, now)).ToArray();
        switch (name)
        {
            case "$eq":
                RequireCount(name, operands, 2);
                return document => Compare(operands[0](document), operands[1](document)) == 0;
            case "$lt":
                RequireCount(name, operands, 2);
                return document => Compare(operands[0](document), operands[1](document)) < 0;
            case "$or":
                return document => operands.Any(operand => IsTrue(operand(document)));
            case "$cond":
                RequireCount(name, operands, 3);
                return document => IsTrue(operands[0](document)) ? operands[1](document) : operands[2](document);
            case "$ifNull" when operands.Length < 2:
                throw new CommandFailure(
                    1257300, "Location1257300", $"$ifNull needs at least two arguments, had: {operands.Length}");
            case "$ifNull":
                return document => operands[..^1].Select(operand => operand(document)).FirstOrDefault(value => !IsNull(value))
                    ?? operands[^1](document);
            case "$add":
                return document => Sum.Of(operands.Select(operand => operand(document)));
            default:
                throw new CommandFailure(168, "InvalidPipelineOperator", $"Unrecognized expression '{name}'");
        }
    }

    public static bool IsNull(BsonValue? value) => value is null or BsonNull or BsonUndefined;

    private static BsonArray Operands(string name, BsonValue argument) => argument switch
    {
        BsonArray operands => operands,
        BsonDocument parts when name == "$cond" => Branches(parts),
        _ => [argument],
    };

    private static BsonArray Branches(BsonDocument parts)
    {
        if (parts.Names.FirstOrDefault(part => part is not ("if" or "then" or "else")) is { } unknown)
            throw new CommandFailure(17083, "Location17083", $"Unrecognized parameter to $cond: {unknown}");
        return [Branch("if", 17080), Branch("then", 17081), Branch("else", 17082)];

        BsonValue Branch(string part, int code) => parts.GetValue(part, null)
            ?? throw new CommandFailure(code, $"Location{code}", $"Missing '{part}' parameter to $cond");
    }

    private static void RequireCount(string name, Func<BsonDocument, BsonValue?>[] operands, int count)
    {
        if (operands.Length == count) return;
        throw new CommandFailure(
            16020, "Location16020", $"Expression {name} takes exactly {count} arguments. {operands.Length} were passed in.");
    }

    /// <summary>A missing value compares as undefined: below null.</summary>
    private static int Compare(BsonValue? one, BsonValue? other) =>
        OrderedKey.Compare(one ?? BsonUndefined.Value, other ?? BsonUndefined.Value);

    private static bool IsTrue(BsonValue? value) => !IsNull(value) && value switch
    {
        BsonBoolean flag => flag.Value,
        BsonInt32 or BsonInt64 or BsonDouble => value.ToDouble() != 0,
        _ => true,
    };
}
