using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Storage;

/// <summary>What an index specification may contain.</summary>
internal static class IndexRules
{
    private const int MaxFields = 32;

    /// <exception cref="CommandFailure">The name is empty, or means all indexes.</exception>
    public static void CheckName(string name)
    {
        if (name.Length == 0) throw Refusal("The index name cannot be empty");
        if (name == "*") throw CommandFailure.BadValue("The index name '*' is not valid.");
    }

    /// <exception cref="CommandFailure">A field's name is malformed, or its direction is no number.</exception>
    public static List<(FieldPath Path, bool Descending)> ParseKey(BsonDocument fields) => fields.ElementCount <= MaxFields
        ? [.. fields.Select(ParseField)]
        : throw Refusal($"an index of more than {MaxFields} fields");

    public static bool Flag(BsonDocument given, string option) => given.GetValue(option, false) switch
    {
        BsonBoolean flag => flag.Value,
        { IsNumeric: true } number => Truth.Of(number),
        var other => throw CommandFailure.TypeMismatch($"The field '{option}' has value {other}, which is not convertible to bool"),
    };

    /// <exception cref="CommandFailure">Options exclude each other, or stand on the index of _id, which has none.</exception>
    public static void CheckOptions(BsonDocument specification)
    {
        var options = specification.Names.Where(name => name is "unique" or "sparse" or "partialFilterExpression").ToList();
        if (IsId(specification["key"]) && options.Count > 0)
        {
            throw new CommandFailure(197, "InvalidIndexSpecificationOption",
                $"The field '{options[0]}' is not valid for an _id index specification. Specification: {specification}");
        }

        if (options.Contains("sparse") && options.Contains("partialFilterExpression"))
            throw Refusal("cannot mix \"partialFilterExpression\" and \"sparse\" options");
    }

    public static bool IsId(BsonValue key) => OrderedKey.Compare(key, StoredCollection.IdIndex["key"]) == 0;

    /// <exception cref="CommandFailure">The filter uses what MongoDB does not support in partial indexes.</exception>
    public static Filter ParsePartial(BsonDocument filter)
    {
        var parsed = FilterParser.Parse(filter);
        return IsSupported(parsed) ? parsed : throw Refusal($"Expression not supported in partial index: {filter}");
    }

    private static bool IsSupported(Filter filter) => filter switch
    {
        AllOf all => all.Parts.All(IsSupported),
        AnyOf any => any.Parts.All(IsSupported),
        FieldFilter { Predicate: Comparison or Exists or HasType } => true,
        FieldFilter { Predicate: OneOf choices } => choices.Choices.All(choice => choice is Comparison),
        _ => false,
    };

    private static (FieldPath Path, bool Descending) ParseField(BsonElement element)
    {
        if (element.Name.Split('.').Any(part => part.Length == 0)) throw Refusal("Index keys cannot contain an empty field.");
        if (element.Name.StartsWith('$'))
            throw Refusal($"Index key contains an illegal field name: field name starts with '$': {element.Name}");
        return element.Value.IsNumeric && element.Value.ToDouble() is < 0 or > 0
            ? (new FieldPath(element.Name), element.Value.ToDouble() < 0)
            : throw Refusal($"Unknown index plugin or direction '{element.Value}' on '{element.Name}': not implemented");
    }

    private static CommandFailure Refusal(string message) => new(67, "CannotCreateIndex", message);
}
