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
                var sort = SortOrder.Parse(AsDocument(name, argument));
                return documents => documents.OrderBy(sort.KeyOf, KeyOrder.Instance);
            case "$limit":
                var limit = AsCount(name, argument, least: 1);
                return documents => documents.Take(limit);
            case "$skip":
                var skip = AsCount(name, argument, least: 0);
                return documents => documents.Skip(skip);
            case "$count":
                return Counting(argument);
            case "$project":
                var projection = Projection.Parse(AsDocument(name, argument))
                    ?? throw new CommandFailure(
                        51272, "Location51272", "Invalid $project :: caused by :: projection specification must have at least one field");
                return documents => documents.Select(projection.Apply);
            case "$group":
                return new GroupStage(AsDocument(name, argument)).Run;
            default:
                throw new CommandFailure(40324, "Location40324", $"Unrecognized pipeline stage name: '{name}'");
        }
    }

    private static Func<IEnumerable<BsonDocument>, IEnumerable<BsonDocument>> Counting(BsonValue argument)
    {
        if (argument is not BsonString { Value: { Length: > 0 } field } || field.StartsWith('$')
            || field.Contains('.', StringComparison.Ordinal))
        {
            throw new CommandFailure(40156, "Location40156", "the count field must be a non-empty string");
        }

        return documents => documents.Count() is var count and > 0 ? [new BsonDocument(field, count)] : [];
    }

    private static BsonDocument AsDocument(string name, BsonValue argument) => argument as BsonDocument
        ?? throw new CommandFailure(15959, "Location15959", $"the {name} specification must be an object");

    private static int AsCount(string name, BsonValue argument, int least)
    {
        var count = argument.IsNumeric ? WholeNumber.Long(argument, name) : -1;
        return count >= least ? (int)Math.Min(count, int.MaxValue)
            : throw new CommandFailure(15958, "Location15958", $"the argument of {name} must be a number of at least {least}");
    }
}
