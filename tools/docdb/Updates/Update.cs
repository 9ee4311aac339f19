using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Updates;

/// <summary>An update of a document: a replacement, modifications, or a pipeline.</summary>
internal sealed class Update
{
    private readonly BsonDocument? _replacement;
    private readonly PipelineUpdate? _pipeline;
    private readonly IReadOnlyList<Modification> _modifications;

    private Update(BsonDocument? replacement, PipelineUpdate? pipeline, IReadOnlyList<Modification> modifications) =>
        (_replacement, _pipeline, _modifications) = (replacement, pipeline, modifications);

    public bool IsReplacement => _replacement is not null;

    /// <param name="now">When the command began, for the expressions of a pipeline.</param>
    /// <exception cref="CommandFailure">An operator is unknown, or two of them touch the same field.</exception>
    public static Update Parse(BsonValue update, DateTime now)
    {
        if (update is BsonArray stages) return new Update(null, PipelineUpdate.Parse(stages, now), []);
        if (update is not BsonDocument document) throw CommandFailure.FailedToParse("Update argument must be either an object or an array");
        if (document.ElementCount == 0 || !document.GetElement(0).Name.StartsWith('$'))
            return new Update(CheckReplacement(document), null, []);
        var modifications = document.SelectMany(ParseOperator).OrderBy(one => one.Path.Parts, PathOrder.Instance).ToList();
        CheckConflicts(modifications);
        return new Update(null, null, modifications);
    }

    /// <summary>The changed document; the argument is not modified.</summary>
    public BsonDocument Apply(BsonDocument document, bool inserting = false)
    {
        var result = _replacement is not null ? Replace(document)
            : _pipeline is not null ? _pipeline.Apply(document)
            : document.DeepClone().AsBsonDocument;
        foreach (var modification in _modifications.Where(one => inserting || !one.OnInsertOnly))
            modification.Apply(result, modification.Path);
        if (document.TryGetValue("_id", out var before)
            && (!result.TryGetValue("_id", out var after) || OrderedKey.Compare(before, after) != 0))
        {
            throw new CommandFailure(66, "ImmutableField", "Performing an update on the path '_id' would modify the immutable field '_id'");
        }

        return result;
    }

    private BsonDocument Replace(BsonDocument old)
    {
        var result = _replacement!.DeepClone().AsBsonDocument;
        if (result.Contains("_id") || !old.TryGetValue("_id", out var id)) return result;
        result.InsertAt(0, new BsonElement("_id", id));
        return result;
    }

    private static BsonDocument CheckReplacement(BsonDocument document) =>
        document.Any(field => field.Value is BsonTimestamp { Value: 0 })
        ? throw CommandFailure.BadValue("an empty timestamp in a replacement, which means the current time, is not implemented")
        : document.Names.FirstOrDefault(name => name.StartsWith('$')) is not { } operation
        ? document
        : throw new CommandFailure(
            52, "DollarPrefixedFieldName",
            $"The dollar ($) prefixed field '{operation}' in '{operation}' is not allowed in the context of an update's replacement "
                + $"document.");

    private static IEnumerable<Modification> ParseOperator(BsonElement element) => element.Value is BsonDocument fields
        ? fields.Select(field => Modification.Parse(element.Name, field))
        : throw CommandFailure.FailedToParse(
            $"Modifiers operate on fields but we found type {element.Value.BsonType} instead. For example: "
                + $"{{$mod: {{<field>: ...}}}} not {{{element.Name}: {element.Value}}}");

    private static void CheckConflicts(List<Modification> modifications)
    {
        for (var i = 1; i < modifications.Count; i++)
        {
            var (before, path) = (modifications[i - 1].Path, modifications[i].Path);
            if (!path.Parts.Take(before.Parts.Count).SequenceEqual(before.Parts, StringComparer.Ordinal)) continue;
            throw new CommandFailure(
                40, "ConflictingUpdateOperators", $"Updating the path '{path.Text}' would create a conflict at '{before.Text}'");
        }
    }
}
