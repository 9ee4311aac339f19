using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>The operators of an update with their modifiers.</summary>
internal static class UpdateVocabulary
{
    public static IEnumerable<string> Of(BsonValue update) => update switch
    {
        BsonDocument { ElementCount: > 0 } operators when operators.GetElement(0).Name[0] == '$' => operators.SelectMany(part =>
            part.Value is BsonDocument fields
                ? fields.SelectMany(field => OfField(part.Name, field)).Prepend($"update {part.Name}")
                : [$"update {part.Name}"]),
        BsonDocument => ["update by a replacement"],
        BsonArray stages => stages.SelectMany(stage => StageVocabulary.Of(stage.AsBsonDocument)).Select(word => $"update by {word}"),
        _ => ["update by another value"],
    };

    private static IEnumerable<string> OfField(string name, BsonElement field)
    {
        var parts = field.Name.Split('.');
        if (parts.Length > 1) yield return $"update {name} on a dotted path";
        foreach (var positional in parts.Where(part => part.StartsWith('$'))) yield return $"update {name} on {positional}";
        if (field.Value is not BsonDocument argument) yield break;
        foreach (var modifier in argument.Names.Where(modifier => modifier.StartsWith('$') && name is "$push" or "$addToSet"))
            yield return $"update {name} {modifier}";
        if (name != "$pull") yield break;
        var plain = argument.ElementCount == 0 || argument.GetElement(0).Name[0] != '$';
        foreach (var word in plain ? FilterVocabulary.Of("update $pull", argument) : FilterVocabulary.OfCondition("update $pull", argument))
            yield return word;
    }
}
