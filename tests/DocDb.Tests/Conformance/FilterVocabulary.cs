using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>The operators of a filter, however deep they lie.</summary>
internal static class FilterVocabulary
{
    public static IEnumerable<string> Of(string what, BsonValue filter) => filter is BsonDocument document
        ? document.SelectMany(part => part.Name[0] == '$' ? OfOperator(what, part) : OfField(what, part))
        : [];

    public static IEnumerable<string> OfCondition(string what, BsonValue condition) => condition switch
    {
        BsonDocument { ElementCount: > 0 } operators when operators.GetElement(0).Name[0] == '$' =>
            operators.SelectMany(part => OfOperator(what, part)),
        BsonRegularExpression => [$"{what} by a regular expression"],
        BsonNull => [$"{what} by null"],
        BsonDocument => [$"{what} by a document"],
        BsonArray => [$"{what} by an array"],
        _ => [$"{what} by a value"],
    };

    private static IEnumerable<string> OfField(string what, BsonElement part) => part.Name.Contains('.', StringComparison.Ordinal)
        ? OfCondition(what, part.Value).Prepend($"{what} on a dotted path")
        : OfCondition(what, part.Value);

    private static IEnumerable<string> OfOperator(string what, BsonElement part) => (part.Name switch
    {
        "$and" or "$or" or "$nor" => part.Value.AsBsonArray.SelectMany(branch => Of(what, branch)),
        "$not" => OfCondition(what, part.Value),
        "$elemMatch" => Of(what, part.Value),
        "$in" or "$nin" or "$all" => part.Value is BsonArray values ? values.SelectMany(value => OfChoice(what, part.Name, value)) : [],
        "$eq" or "$ne" when part.Value.IsBsonNull => [$"{what} {part.Name} null"],
        _ => [],
    }).Prepend($"{what} {part.Name}");

    private static IEnumerable<string> OfChoice(string what, string name, BsonValue value) => value switch
    {
        BsonRegularExpression => [$"{what} {name} with a regular expression"],
        BsonNull => [$"{what} {name} with null"],
        BsonDocument when name == "$all" => OfCondition(what, value),
        _ => [],
    };
}
