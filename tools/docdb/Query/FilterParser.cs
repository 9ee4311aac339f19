using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>Parses a filter document; an unknown operator is rejected by name.</summary>
internal static class FilterParser
{
    public static Filter Parse(BsonDocument filter)
    {
        var parts = new List<Filter>();
        foreach (var element in filter)
        {
            if (element.Name == "$comment") continue;
            if (element.Name.StartsWith('$')) parts.Add(ParseLogical(element));
            else parts.AddRange(ParseField(new FieldPath(element.Name), element.Value));
        }

        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    /// <summary>The conditions on a path that one filter value expresses: a plain value or a document of operators.</summary>
    public static IEnumerable<Filter> ParseField(FieldPath path, BsonValue value)
    {
        if (IsOperators(value)) return ParseOperators(path, value.AsBsonDocument);
        return value is BsonRegularExpression pattern
            ? [new FieldFilter(path, Pattern.Parse(pattern))]
            : [new FieldFilter(path, Comparison.Parse(Relation.Equal, value))];
    }

    public static bool IsOperators(BsonValue value) =>
        value is BsonDocument { ElementCount: > 0 } document && document.GetElement(0).Name.StartsWith('$');

    private static Filter ParseLogical(BsonElement element) => element.Name switch
    {
        "$and" => new AllOf(ParseBranches(element)),
        "$or" => new AnyOf(ParseBranches(element)),
        "$nor" => new Not(new AnyOf(ParseBranches(element))),
        _ =>
            throw CommandFailure.BadValue(
                $"unknown top level operator: {element.Name}. If you have a field name that starts with a '$' symbol, consider "
                    + $"using $getField or $setField."),
    };

    private static List<Filter> ParseBranches(BsonElement element)
    {
        if (element.Value is not BsonArray { Count: > 0 } branches)
            throw CommandFailure.BadValue($"{element.Name} must be a nonempty array");
        return [.. branches.Select(branch => branch is BsonDocument document
            ? Parse(document)
            : throw CommandFailure.BadValue($"{element.Name} argument's entries must be objects"))];
    }

    private static IEnumerable<Filter> ParseOperators(FieldPath path, BsonDocument operators)
    {
        foreach (var element in operators)
        {
            if (element.Name == "$options" && operators.Contains("$regex")) continue;
            yield return OperatorParser.Parse(path, element, operators);
        }
    }
}
