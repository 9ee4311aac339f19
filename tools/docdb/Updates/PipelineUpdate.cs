using EspaceFamille.DocDb.Aggregation;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Updates;

/// <summary>
/// An update by an aggregation pipeline: stages $set (also named $addFields) of fields of the document itself. All expressions of
/// a stage read the document as it was before the stage; one whose result is missing removes its field.
/// </summary>
internal sealed class PipelineUpdate
{
    private readonly IReadOnlyList<IReadOnlyList<(string Name, Func<BsonDocument, BsonValue?> Value)>> _stages;

    private PipelineUpdate(IReadOnlyList<IReadOnlyList<(string Name, Func<BsonDocument, BsonValue?> Value)>> stages) => _stages = stages;

    /// <param name="now">The value of $$NOW, the same for all documents of a command.</param>
    /// <exception cref="CommandFailure">A stage or an expression is unknown or not supported.</exception>
    public static PipelineUpdate Parse(BsonArray stages, DateTime now) => new([.. stages.Select(stage => ParseStage(stage, now))]);

    /// <summary>The changed document; the argument is not modified.</summary>
    public BsonDocument Apply(BsonDocument document) => _stages.Aggregate(document, (before, stage) =>
    {
        var after = before.DeepClone().AsBsonDocument;
        foreach (var (name, value) in stage)
        {
            if (value(before) is { } result) after[name] = result.DeepClone();
            else after.Remove(name);
        }

        return after;
    });

    private static List<(string Name, Func<BsonDocument, BsonValue?> Value)> ParseStage(BsonValue stage, DateTime now)
    {
        if (stage is not BsonDocument { ElementCount: 1 } specification)
            throw new CommandFailure(40323, "Location40323", "A pipeline stage specification object must contain exactly one field.");
        var (name, argument) = (specification.GetElement(0).Name, specification.GetElement(0).Value);
        return name switch
        {
            "$set" or "$addFields" when argument is BsonDocument fields => [.. fields.Select(field => ParseField(name, field, now))],
            "$set" or "$addFields" => throw new CommandFailure(
                40272, "Location40272", $"{name} specification stage must be an object, got {argument.BsonType}"),
            "$unset" or "$project" or "$replaceRoot" or "$replaceWith" =>
                throw CommandFailure.FailedToParse($"the stage '{name}' of an update is not implemented"),
            "$match" or "$sort" or "$limit" or "$skip" or "$count" or "$group" =>
                throw CommandFailure.InvalidOptions($"{name} is not allowed to be used within an update"),
            _ => throw new CommandFailure(40324, "Location40324", $"Unrecognized pipeline stage name: '{name}'"),
        };
    }

    private static (string Name, Func<BsonDocument, BsonValue?> Value) ParseField(string stage, BsonElement field, DateTime now)
    {
        if (field.Name.Contains('.', StringComparison.Ordinal))
            throw CommandFailure.FailedToParse($"the dotted path '{field.Name}' in {stage} is not implemented");
        // MongoDB merges the fields of a document expression into those of the existing document.
        if (field.Value is BsonDocument document && !document.Names.Any(name => name.StartsWith('$')))
            throw CommandFailure.FailedToParse($"a document as the value of '{field.Name}' in {stage} is not implemented");
        return (field.Name, Expression.Parse(field.Value, now));
    }
}
