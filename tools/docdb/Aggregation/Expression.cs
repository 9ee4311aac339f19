using MongoDB.Bson;

namespace EspaceFamille.DocDb.Aggregation;

/// <summary>The expressions that groups support: a field's value, a constant, a document of them.</summary>
internal static class Expression
{
    /// <summary>Null means "missing".</summary>
    public static Func<BsonDocument, BsonValue?> Parse(BsonValue expression)
    {
        switch (expression)
        {
            case BsonString { Value: ['$', '$', ..] } variable:
                throw new CommandFailure(17276, "Location17276", $"Use of undefined or not implemented variable: {variable.Value[2..]}");
            case BsonString { Value: ['$', ..] } path:
                var parts = path.Value[1..].Split('.');
                return document => ValueAt(document, parts);
            case BsonDocument { ElementCount: 1 } literal when literal.GetElement(0).Name == "$literal":
                return _ => literal[0];
            case BsonDocument operation when operation.Names.FirstOrDefault(name => name.StartsWith('$')) is { } name:
                throw new CommandFailure(168, "InvalidPipelineOperator", $"Unrecognized expression '{name}'");
            case BsonDocument fields:
                var parsed = fields.Select(field => (field.Name, Value: Parse(field.Value))).ToList();
                return document => new BsonDocument(parsed
                    .Select(field => (field.Name, Value: field.Value(document)))
                    .Where(field => field.Value is not null)
                    .Select(field => new BsonElement(field.Name, field.Value)));
            default:
                return _ => expression;
        }
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
