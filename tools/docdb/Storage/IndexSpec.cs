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
        Partial = document.TryGetValue("partialFilterExpression", out var partial) ? IndexRules.ParsePartial(AsFilter(partial)) : null;
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

        if (!given.TryGetValue("name", out var name) || name is not BsonString { Value: var text })
        {
            throw CommandFailure.FailedToParse("The 'name' field is a required property of an index specification");
        }

        IndexRules.CheckName(text);
        var parsed = IndexRules.ParseKey(fields);
        var document = new BsonDocument { { "v", 2 }, { "key", fields }, { "name", name } };
        foreach (var option in (string[])["unique", "sparse"])
        {
            if (IndexRules.Flag(given, option)) document.Add(option, true);
        }

        if (given.TryGetValue("partialFilterExpression", out var partial)) document.Add("partialFilterExpression", partial);
        IndexRules.CheckOptions(document);
        return new IndexSpec(document, parsed);
    }

    private static BsonDocument AsFilter(BsonValue partial) => partial as BsonDocument
        ?? throw CommandFailure.TypeMismatch($"The field 'partialFilterExpression' must be an object, but got {partial.BsonType}");
}
