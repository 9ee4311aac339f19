using System.Text.RegularExpressions;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>Whether a document meets a filter, read off the filter each time anew.</summary>
internal static class ModelFilter
{
    private static readonly Dictionary<string, BsonType[]> Types = new(StringComparer.Ordinal)
    {
        ["number"] = [BsonType.Int32, BsonType.Int64, BsonType.Double],
        ["int"] = [BsonType.Int32],
        ["long"] = [BsonType.Int64],
        ["double"] = [BsonType.Double],
        ["string"] = [BsonType.String],
        ["object"] = [BsonType.Document],
        ["array"] = [BsonType.Array],
        ["null"] = [BsonType.Null],
        ["date"] = [BsonType.DateTime],
        ["bool"] = [BsonType.Boolean],
        ["objectId"] = [BsonType.ObjectId],
    };

    public static bool Matches(BsonDocument document, BsonDocument filter) => filter.All(part => part.Name switch
    {
        "$and" => part.Value.AsBsonArray.All(branch => Matches(document, branch.AsBsonDocument)),
        "$or" => part.Value.AsBsonArray.Any(branch => Matches(document, branch.AsBsonDocument)),
        "$nor" => !part.Value.AsBsonArray.Any(branch => Matches(document, branch.AsBsonDocument)),
        var path => Meets(ModelPath.In(document, path), part.Value),
    });

    public static bool IsOperators(BsonValue condition) =>
        condition is BsonDocument { ElementCount: > 0 } document && document.GetElement(0).Name[0] == '$';

    public static bool Meets(ModelPath values, BsonValue condition) => IsOperators(condition)
        ? condition.AsBsonDocument.All(one => Meets(values, one.Name, one.Value))
        : values.Spread.Any(value => Equal(value, condition));

    private static bool Meets(ModelPath values, string name, BsonValue operand) => name switch
    {
        "$eq" => values.Spread.Any(value => Equal(value, operand)),
        "$ne" => !Meets(values, "$eq", operand),
        "$gt" => values.Spread.Any(value => Comparable(value, operand) && !IsNaN(value, operand) && Order(value, operand) > 0),
        "$lt" => values.Spread.Any(value => Comparable(value, operand) && !IsNaN(value, operand) && Order(value, operand) < 0),
        "$gte" => Meets(values, "$gt", operand) || Meets(values, "$eq", operand),
        "$lte" => Meets(values, "$lt", operand) || Meets(values, "$eq", operand),
        "$in" => operand.AsBsonArray.Any(choice => Meets(values, "$eq", choice)),
        "$nin" => !Meets(values, "$in", operand),
        "$exists" => values.Whole.Any(value => value is not null) == operand.AsBoolean,
        "$not" => !Meets(values, operand),
        "$size" => values.Whole.Any(value => value is BsonArray array && array.Count == operand.AsInt32),
        "$all" => operand.AsBsonArray is { Count: > 0 } all && all.All(one => Meets(values, one)),
        "$type" => values.Spread.Any(value => value is not null && Types[operand.AsString].Contains(value.BsonType)),
        "$regex" =>
            values.Spread.Any(
                value =>
                    value is BsonString text && Regex.IsMatch(text.Value, operand.AsString, RegexOptions.None, TimeSpan.FromSeconds(1))),
        "$elemMatch" => values.Whole.OfType<BsonArray>().Any(array => array.Any(item => ElementMeets(item, operand.AsBsonDocument))),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    /// <summary>An array within the array is an object whose fields are called 0, 1 and so on.</summary>
    private static bool ElementMeets(BsonValue item, BsonDocument condition) => (IsOperators(condition), item) switch
    {
        (true, _) => Meets(ModelPath.Only(item), condition),
        (false, BsonDocument document) => Matches(document, condition),
        (false, BsonArray array) => Matches(new BsonDocument(array.Select((one, at) => new BsonElement($"{at}", one))), condition),
        _ => false,
    };

    private static bool Equal(BsonValue? value, BsonValue operand) => Order(value, operand) == 0;

    private static int Order(BsonValue? value, BsonValue operand) => ModelOrder.Compare(value ?? BsonNull.Value, operand);

    private static bool Comparable(BsonValue? value, BsonValue operand) =>
        ModelOrder.Place(value ?? BsonNull.Value) == ModelOrder.Place(operand);

    /// <summary>Nothing is greater or less than "not a number", and it is neither to anything.</summary>
    private static bool IsNaN(params IEnumerable<BsonValue?> values) =>
        values.Any(value => value is BsonDouble number && double.IsNaN(number.Value));
}
