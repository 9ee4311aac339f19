using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Storage;

/// <summary>An index as createIndexes describes it; an option that is not implemented is rejected by name.</summary>
internal sealed class IndexSpec
{
    private static readonly HashSet<string> Known =
        new(StringComparer.Ordinal) { "v", "key", "name", "unique", "sparse", "partialFilterExpression", "background", "ns" };

    private IndexSpec(BsonDocument document, IReadOnlyList<(FieldPath Path, bool Descending)> fields)
    {
        Document = document;
        Fields = fields;
        Partial = document.TryGetValue("partialFilterExpression", out var partial) ? FilterParser.Parse(AsFilter(partial)) : null;
    }

    /// <summary>The document that listIndexes returns.</summary>
    public BsonDocument Document { get; }

    public IReadOnlyList<(FieldPath Path, bool Descending)> Fields { get; }

    public string Name => Document["name"].AsString;

    public BsonDocument Key => Document["key"].AsBsonDocument;

    public bool Unique => Document.GetValue("unique", false).ToBoolean();

    public bool Sparse => Document.GetValue("sparse", false).ToBoolean();

    public Filter? Partial { get; }

    public static IndexSpec Parse(BsonDocument given)
    {
        if (given.Names.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
        {
            throw new CommandFailure(
                197, "InvalidIndexSpecificationOption", $"The index option '{unknown}' is not implemented. Specification: {given}");
        }

        if (!given.TryGetValue("key", out var key) || key is not BsonDocument { ElementCount: > 0 } fields)
        {
            throw CommandFailure.FailedToParse("The 'key' field is a required property of an index specification");
        }

        if (!given.TryGetValue("name", out var name) || !name.IsString)
        {
            throw CommandFailure.FailedToParse("The 'name' field is a required property of an index specification");
        }

        var parsed = fields.Select(ParseField).ToList();
        var document = new BsonDocument { { "v", 2 }, { "key", fields }, { "name", name } };
        foreach (var option in given.Where(option => option.Name is "unique" or "sparse" && option.Value.ToBoolean()))
            document.Add(option.Name, true);
        if (given.TryGetValue("partialFilterExpression", out var partial)) document.Add("partialFilterExpression", partial);
        return new IndexSpec(document, parsed);
    }

    private static BsonDocument AsFilter(BsonValue partial) => partial as BsonDocument
        ?? throw CommandFailure.TypeMismatch($"The field 'partialFilterExpression' must be an object, but got {partial.BsonType}");

    private static (FieldPath Path, bool Descending) ParseField(BsonElement element) =>
        element.Value.IsNumeric && element.Value.ToDouble() != 0
        ? (new FieldPath(element.Name), element.Value.ToDouble() < 0)
        : throw new CommandFailure(
            67, "CannotCreateIndex", $"Unknown index plugin or direction '{element.Value}' on '{element.Name}': not implemented");
}
