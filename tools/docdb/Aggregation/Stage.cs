using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Aggregation;

/// <summary>Parses a pipeline stage into a function from documents to documents; an unknown stage is rejected by name.</summary>
internal static class Stage
{
    public static Func<IEnumerable<BsonDocument>, IEnumerable<BsonDocument>> Parse(BsonDocument stage)
    {
        if (stage.ElementCount != 1)
        {
            throw new CommandFailure(40323, "Location40323", "A pipeline stage specification object must contain exactly one field.");
        }

        var (name, argument) = (stage.GetElement(0).Name, stage.GetElement(0).Value);
        switch (name)
        {
            case "$match":
                var filter = FilterParser.Parse(AsDocument(name, argument));
                return documents => documents.Where(filter.Matches);
            case "$sort":
                var sort = ParseSort(argument);
                return documents => documents.OrderBy(sort.KeyOf, KeyOrder.Instance);
            case "$limit":
                var limit = AsCount(name, argument, 5107201);
                if (limit == 0) throw new CommandFailure(15958, "Location15958", "the limit must be positive");
                return documents => documents.Take(limit);
            case "$skip":
                var skip = AsCount(name, argument, 5107200);
                return documents => documents.Skip(skip);
            case "$count":
                return Counting(argument);
            case "$project":
                var projection = ProjectionParser.Parse(AsDocument(name, argument))
                    ?? throw new CommandFailure(
                        51272, "Location51272", "Invalid $project :: caused by :: projection specification must have at least one field");
                return documents => documents.Select(projection.Apply);
            case "$group":
                return new GroupStage(AsDocument(name, argument)).Run;
            case "$unwind":
                return UnwindStage.Parse(argument).Run;
            case "$sample":
                return SampleStage.Parse(argument).Run;
            case "$collStats":
                throw new CommandFailure(40602, "Location40602", "$collStats is only valid as the first stage in a pipeline");
            default:
                throw new CommandFailure(40324, "Location40324", $"Unrecognized pipeline stage name: '{name}'");
        }
    }

    /// <exception cref="CommandFailure">It is no order, or names no field.</exception>
    public static SortOrder ParseSort(BsonValue argument) => AsDocument("$sort", argument) is { ElementCount: > 0 } sort
        ? SortOrder.Parse(sort)
        : throw new CommandFailure(15976, "Location15976", "$sort stage must have at least one sort key");

    private static Func<IEnumerable<BsonDocument>, IEnumerable<BsonDocument>> Counting(BsonValue argument)
    {
        if (argument is not BsonString { Value: var field })
            throw new CommandFailure(40156, "Location40156", "the count field must be a non-empty string");
        if (field.Length == 0) throw new CommandFailure(40157, "Location40157", "the count field must be a non-empty string");
        if (field.StartsWith('$')) throw new CommandFailure(40158, "Location40158", "the count field cannot be a $-prefixed path");
        if (field.Contains('.', StringComparison.Ordinal))
            throw new CommandFailure(40160, "Location40160", "the count field cannot contain '.'");
        return documents => documents.Count() is var count and > 0 ? [new BsonDocument(field, count)] : [];
    }

    private static BsonDocument AsDocument(string name, BsonValue argument) => argument as BsonDocument
        ?? throw new CommandFailure(15959, "Location15959", $"the {name} specification must be an object");

    private static int AsCount(string name, BsonValue argument, int code)
    {
        // A number beyond 32 bits is more than a collection can hold here.
        if (argument is BsonInt64 { Value: > int.MaxValue }) return int.MaxValue;
        return WholeNumber.ExactInt(argument, name) is >= 0 and { } count
            ? count
            : throw new CommandFailure(code, $"Location{code}",
                $"invalid argument to {name} stage: Expected a non-negative integer: {name}: {argument}");
    }
}
