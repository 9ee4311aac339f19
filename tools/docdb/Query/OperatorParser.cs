using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>Parses one operator on a path.</summary>
internal static class OperatorParser
{
    public static Filter Parse(FieldPath path, BsonElement element, BsonDocument siblings) => element.Name switch
    {
        "$eq" => Compare(path, Relation.Equal, element.Value),
        "$ne" when element.Value is BsonRegularExpression => throw CommandFailure.BadValue("Can't have regex as arg to $ne."),
        "$ne" => new Not(Compare(path, Relation.Equal, element.Value)),
        "$lt" => Compare(path, Relation.Less, element.Value),
        "$lte" => Compare(path, Relation.LessOrEqual, element.Value),
        "$gt" => Compare(path, Relation.Greater, element.Value),
        "$gte" => Compare(path, Relation.GreaterOrEqual, element.Value),
        "$in" => new FieldFilter(path, ParseChoices(element)),
        "$nin" => new Not(new FieldFilter(path, ParseChoices(element))),
        "$exists" => Truth.Of(element.Value) ? new FieldFilter(path, new Exists()) : new Not(new FieldFilter(path, new Exists())),
        "$not" => new Not(ParseNegated(path, element.Value)),
        "$size" => new FieldFilter(path, new HasSize(ParseSize(element.Value))),
        "$type" => new FieldFilter(path, TypeNames.Parse(element.Value)),
        "$elemMatch" => new FieldFilter(path, ParseElement(element.Value)),
        "$all" => ParseAll(path, element.Value),
        "$regex" => new FieldFilter(path, RegexParser.Parse(siblings)),
        "$options" => throw CommandFailure.BadValue("$options needs a $regex"),
        _ => throw CommandFailure.BadValue($"unknown operator: {element.Name}"),
    };

    /// <summary>A regular expression can be compared for equality only: then it is a stored value.</summary>
    private static FieldFilter Compare(FieldPath path, Relation relation, BsonValue operand) =>
        relation != Relation.Equal && operand is BsonRegularExpression
            ? throw CommandFailure.BadValue($"Can't have RegEx as arg to predicate over field '{path.Text}'.")
            : new(path, Comparison.Parse(relation, operand));

    private static OneOf ParseChoices(BsonElement element)
    {
        if (element.Value is not BsonArray choices) throw CommandFailure.BadValue($"{element.Name} needs an array");
        return new OneOf([.. choices.Select(choice => choice switch
        {
            BsonRegularExpression pattern => (Predicate)Pattern.Parse(pattern),
            _ when FilterParser.IsOperators(choice) => throw CommandFailure.BadValue($"cannot nest $ under {element.Name}"),
            _ => Comparison.Parse(Relation.Equal, choice),
        })]);
    }

    private static AllOf ParseNegated(FieldPath path, BsonValue value)
    {
        if (!FilterParser.IsOperators(value) && value is not BsonRegularExpression)
            throw CommandFailure.BadValue(value == new BsonDocument() ? "$not cannot be empty" : "$not needs a regex or a document");
        return new AllOf([.. FilterParser.ParseField(path, value)]);
    }

    private static int ParseSize(BsonValue value)
    {
        var size = WholeNumber.ExactInt(value, "$size") switch
        {
            { } whole => whole,
            null when value.IsNumeric => throw CommandFailure.BadValue($"Failed to parse $size. Expected an integer: $size: {value}"),
            null => throw CommandFailure.BadValue($"Failed to parse $size. Expected a number in: $size: {value}"),
        };
        return size >= 0 ? size : throw CommandFailure.BadValue($"Failed to parse $size. Expected a non-negative number in: $size: {size}");
    }

    private static Predicate ParseElement(BsonValue value)
    {
        if (value is not BsonDocument condition) throw CommandFailure.BadValue("$elemMatch needs an Object");
        if (!FilterParser.IsOperators(condition) || IsLogical(condition.GetElement(0).Name))
            return new ElementIs(FilterParser.Parse(condition));
        return new ElementMeets(new AllOf([.. FilterParser.ParseField(ElementMeets.Path, condition)]));
    }

    /// <summary>An empty list matches nothing.</summary>
    private static Filter ParseAll(FieldPath path, BsonValue value)
    {
        if (value is not BsonArray all) throw CommandFailure.BadValue("$all needs an array");
        if (all.Count == 0) return new AnyOf([]);
        var elements = all.Count(one => one is BsonDocument { ElementCount: > 0 } document && document.GetElement(0).Name == "$elemMatch");
        if (elements > 0 && elements < all.Count) throw CommandFailure.BadValue("$all/$elemMatch has to be consistent");
        if (elements == 0 && all.Any(FilterParser.IsOperators)) throw CommandFailure.BadValue("no $ expressions in $all");
        return new AllOf([.. all.SelectMany(one => FilterParser.ParseField(path, one))]);
    }

    private static bool IsLogical(string name) => name is "$and" or "$or" or "$nor";
}
