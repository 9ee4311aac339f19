using MongoDB.Bson;

namespace EspaceFamille.DocDb.Aggregation;

/// <summary>Expressions: a field's value, a constant, an operator, a document of expressions.</summary>
internal static class Expression
{
    /// <summary>Null means "missing".</summary>
    /// <param name="now">The value of $$NOW; null where it is not implemented.</param>
    public static Func<BsonDocument, BsonValue?> Parse(BsonValue expression, DateTime? now = null)
    {
        switch (expression)
        {
            case BsonString { Value: "$$NOW" } when now is { } instant:
                return _ => instant;
            case BsonString { Value: ['$', '$', ..] } variable:
                throw new CommandFailure(17276, "Location17276", $"Use of undefined or not implemented variable: {variable.Value[2..]}");
            case BsonString { Value: ['$', ..] } path:
                var parts = ParsePath(path.Value[1..]);
                return document => ValueAt(document, parts);
            case BsonDocument operation when operation.Names.FirstOrDefault(name => name.StartsWith('$')) is { } name:
                return operation.ElementCount == 1
                    ? ExpressionOperators.Parse(name, operation[0], now)
                    : throw new CommandFailure(15983, "Location15983",
                        "An object representing an expression must have exactly one field: " + operation);
            case BsonDocument fields when fields.Names.FirstOrDefault(name => name.Contains('.', StringComparison.Ordinal)) is { } dotted:
                throw new CommandFailure(16412, "Location16412", $"FieldPath field names may not contain '.': {dotted}");
            case BsonArray items:
                var elements = items.Select(item => Parse(item, now)).ToList();
                return document => new BsonArray(elements.Select(element => element(document) ?? BsonNull.Value));
            case BsonDocument fields:
                var parsed = fields.Select(field => (field.Name, Value: Parse(field.Value, now))).ToList();
                return document => new BsonDocument(parsed
                    .Select(field => (field.Name, Value: field.Value(document)))
                    .Where(field => field.Value is not null)
                    .Select(field => new BsonElement(field.Name, field.Value)));
            default:
                return _ => expression;
        }
    }

    /// <summary>The parts of a path.</summary>
    /// <exception cref="CommandFailure">A part is empty, or begins as an operator does.</exception>
    public static string[] ParsePath(string path)
    {
        var parts = path.Split('.');
        if (path.Length == 0) throw new CommandFailure(16872, "Location16872", "'$' by itself is not a valid FieldPath");
        if (parts[^1].Length == 0) throw new CommandFailure(40353, "Location40353", $"FieldPath must not end with a '.': {path}");
        if (parts.Any(part => part.Length == 0))
            throw new CommandFailure(15998, "Location15998", $"FieldPath field names may not be empty strings: {path}");
        return parts.Any(part => part[0] == '$')
            ? throw new CommandFailure(16410, "Location16410", $"FieldPath field names may not start with '$': {path}")
            : parts;
    }

    private static BsonValue? ValueAt(BsonValue? value, ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty || value is null) return value;
        if (value is BsonDocument document) return ValueAt(document.GetValue(parts[0], null), parts[1..]);
        if (value is not BsonArray array) return null;
        var found = new BsonArray();
        foreach (var item in array)
        {
            if (item is BsonDocument && ValueAt(item, parts) is { } inner) found.Add(inner);
        }

        return found;
    }
}
