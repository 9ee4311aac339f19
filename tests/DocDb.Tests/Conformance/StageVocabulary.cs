using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>The stages of a pipeline, with their operators, and projections.</summary>
internal static class StageVocabulary
{
    public static IEnumerable<string> Of(BsonDocument stage)
    {
        var (name, argument) = (stage.GetElement(0).Name, stage.GetElement(0).Value);
        return (name switch
        {
            "$match" => FilterVocabulary.Of("filter", argument),
            "$project" => OfProjection(argument.AsBsonDocument),
            "$group" => argument.AsBsonDocument.SelectMany(OfGroupField),
            _ => Expressions(argument),
        }).Prepend($"stage {name}");
    }

    public static IEnumerable<string> OfProjection(BsonDocument projection) => projection.SelectMany(field => field.Value switch
    {
        { IsNumeric: true } or { IsBoolean: true } =>
            [$"projection that {(field.Value.ToBoolean() ? "includes" : "excludes")}{(field.Name == "_id" ? " _id" : "")}"],
        BsonString => ["projection of another field"],
        _ => Expressions(field.Value).Prepend("projection of an expression"),
    });

    private static IEnumerable<string> OfGroupField(BsonElement field)
    {
        if (field.Name == "_id")
            return [$"group by {(field.Value is BsonDocument ? "a document" : field.Value is BsonString ? "a field" : "a constant")}"];
        var accumulator = field.Value.AsBsonDocument.GetElement(0);
        return Expressions(accumulator.Value).Prepend($"group with {accumulator.Name}");
    }

    private static IEnumerable<string> Expressions(BsonValue value) => value switch
    {
        BsonDocument document =>
            document.SelectMany(
                field => field.Name[0] == '$' ? Expressions(field.Value).Prepend($"expression {field.Name}") : Expressions(field.Value)),
        BsonArray array => array.SelectMany(Expressions),
        BsonString { Value: ['$', '$', ..] variable } => [$"variable {variable}"],
        _ => [],
    };
}
