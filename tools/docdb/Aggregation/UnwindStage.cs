using MongoDB.Bson;

namespace EspaceFamille.DocDb.Aggregation;

/// <summary>$unwind: one document per element of an array; a value that is no array counts as one element.</summary>
internal sealed record UnwindStage(string[] Path, string[]? IndexPath, bool KeepsEmpty)
{
    private static readonly string[] Options = ["path", "includeArrayIndex", "preserveNullAndEmptyArrays"];

    /// <exception cref="CommandFailure">The argument is neither a path nor a document of known options.</exception>
    public static UnwindStage Parse(BsonValue argument) => argument switch
    {
        BsonString path => new UnwindStage(ParsePath(path), null, false),
        BsonDocument options => Parse(options),
        _ => throw Refusal(15981, $"the $unwind stage requires either an object or a string as its specification, got {argument.BsonType}"),
    };

    public IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> documents) => documents.SelectMany(Unwind);

    private static UnwindStage Parse(BsonDocument options)
    {
        if (options.Names.FirstOrDefault(name => !Options.Contains(name)) is { } unknown)
            throw Refusal(28811, $"unrecognized option to $unwind stage: {unknown}");
        var keeps = options.GetValue("preserveNullAndEmptyArrays", false) as BsonBoolean
            ?? throw Refusal(28809, "expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage");
        var path = options.GetValue("path", null) ?? throw Refusal(28812, "no path specified to $unwind stage");
        return new UnwindStage(ParsePath(path), ParseIndexPath(options.GetValue("includeArrayIndex", null)), keeps.Value);
    }

    private static string[] ParsePath(BsonValue path)
    {
        if (path is not BsonString { Value: var text }) throw Refusal(28808, "expected a string as the path for $unwind stage");
        return text.StartsWith('$')
            ? Expression.ParsePath(text[1..])
            : throw Refusal(28818, $"path option to $unwind stage should be prefixed with a '$': {text}");
    }

    private static string[]? ParseIndexPath(BsonValue? path) => path switch
    {
        null => null,
        BsonString { Value: ['$', ..] text } =>
            throw Refusal(28822, $"includeArrayIndex option to $unwind stage should not be prefixed with a '$': {text}"),
        BsonString { Value.Length: > 0 } text => Expression.ParsePath(text.Value),
        _ => throw Refusal(28810, "expected a non-empty string for the includeArrayIndex option to $unwind stage"),
    };

    private IEnumerable<BsonDocument> Unwind(BsonDocument document)
    {
        var value = Path.Aggregate((BsonValue?)document, (inner, part) => (inner as BsonDocument)?.GetValue(part, null));
        if (value is null or BsonNull or BsonUndefined or BsonArray { Count: 0 })
            return KeepsEmpty ? [With(document, value is BsonArray ? null : value, BsonNull.Value)] : [];
        return value is BsonArray array
            ? array.Select((item, at) => With(document, item, (long)at))
            : [With(document, value, BsonNull.Value)];
    }

    private BsonDocument With(BsonDocument document, BsonValue? value, BsonValue index)
    {
        var result = Set(document, Path, value);
        return IndexPath is null ? result : Set(result, IndexPath, index);
    }

    /// <summary>A copy with another value at the path; the rest is shared.</summary>
    private static BsonDocument Set(BsonDocument document, ReadOnlySpan<string> path, BsonValue? value)
    {
        var copy = new BsonDocument(document);
        if (path.Length > 1) copy[path[0]] = Set(document.GetValue(path[0], null) as BsonDocument ?? [], path[1..], value);
        else if (value is null) copy.Remove(path[0]);
        else copy[path[0]] = value;
        return copy;
    }

    private static CommandFailure Refusal(int code, string message) => new(code, $"Location{code}", message);
}
