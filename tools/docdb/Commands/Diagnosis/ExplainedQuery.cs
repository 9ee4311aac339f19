using EspaceFamille.DocDb.Commands.Reading;
using EspaceFamille.DocDb.Commands.Writing;
using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Diagnosis;

/// <summary>What a command reads, and the stages that use it, from the inside out. Nothing is written.</summary>
internal sealed record ExplainedQuery(
    string Collection, FindQuery Query, BsonDocument Filter, IReadOnlyList<string> Stages, IReadOnlyList<BsonDocument> Pipeline)
{
    /// <summary>Which commands can be explained.</summary>
    /// <exception cref="CommandFailure">The command is malformed, or not among those.</exception>
    public static ExplainedQuery Of(CommandRequest request, DateTime now) => request.Name switch
    {
        "find" => Make(request, FindCommand.Parse(request), request.Document("filter"), Projected(request)),
        "count" => Make(request, CountCommand.Parse(request), request.Document("query"), "COUNT"),
        "distinct" => Make(request, DistinctCommand.Parse(request), request.Document("query")),
        "aggregate" => Aggregate(request),
        "findAndModify" or "findandmodify" => FindAndModify(request, now),
        "update" => Update(request, now),
        "delete" => Delete(request),
        var other => throw new CommandFailure(59, "CommandNotFound", $"Explain failed due to unknown command: {other}"),
    };

    private static ExplainedQuery Make(CommandRequest request, FindQuery query, BsonDocument filter, params IReadOnlyList<string> stages) =>
        new(request.Collection, query, filter, stages, []);

    private static string[] Projected(CommandRequest request) =>
        ProjectionParser.Parse(request.Document("projection")) is null ? [] : ["PROJECTION_DEFAULT"];

    private static ExplainedQuery Aggregate(CommandRequest request)
    {
        var stages = request.Documents("pipeline");
        var (query, used) = AggregateCommand.Head(stages, Hint.Of(request.Body));
        var rest = stages.Skip(used).ToList();
        rest.ForEach(stage => Aggregation.Stage.Parse(stage));
        var filters = stages.Take(used).Where(stage => stage.Contains("$match")).Select(stage => stage["$match"].AsBsonDocument).ToList();
        var filter = filters.Count == 1 ? filters[0] : filters.Count == 0 ? [] : new BsonDocument("$and", new BsonArray(filters));
        return new ExplainedQuery(request.Collection, query, filter, [], rest);
    }

    private static ExplainedQuery FindAndModify(CommandRequest request, DateTime now)
    {
        var query = request.Document("query");
        var sort = request.Document("sort") is { ElementCount: > 0 } given ? SortOrder.Parse(given) : null;
        var update = FindAndModifyCommand.Parse(request, now);
        var find = new FindQuery(FilterParser.Parse(query), sort, 0, 1, Hint.Of(request.Body));
        return Make(request, find, query, update is null ? "DELETE" : "UPDATE");
    }

    private static ExplainedQuery Update(CommandRequest request, DateTime now)
    {
        var given = Only(request.Documents("updates"));
        UpdateCommand.CheckFields(given);
        var statement = UpdateStatement.Parse(given, now);
        var query = new FindQuery(statement.Filter, null, 0, statement.Multi ? 0 : 1, statement.Hint);
        return Make(request, query, given["q"].AsBsonDocument, "UPDATE");
    }

    private static ExplainedQuery Delete(CommandRequest request)
    {
        var statement = DeleteStatement.Parse(Only(request.Documents("deletes")));
        var query = new FindQuery(FilterParser.Parse(statement.Query), null, 0, statement.One ? 1 : 0, statement.Hint);
        return Make(request, query, statement.Query, "DELETE");
    }

    private static BsonDocument Only(IReadOnlyList<BsonDocument> statements) => statements.Count == 1
        ? statements[0]
        : throw new CommandFailure(16, "InvalidLength", "explained write batches must be of size 1");
}
