using EspaceFamille.DocDb.Aggregation;
using EspaceFamille.DocDb.Commands.Diagnosis;
using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Reading;

/// <summary>Runs a pipeline; leading $match and $sort stages use indexes like a find.</summary>
internal static class AggregateCommand
{
    public static Command Definition { get; } = new("aggregate", ["pipeline", "cursor", "hint", "explain"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        if (request.Flag("explain")) return Explanation.Make(context, request, executes: false);
        if (!request.Body.Contains("cursor"))
            throw CommandFailure.FailedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
        RequestChecks.CheckPart("cursor", request.Document("cursor"), "batchSize");
        var stages = request.Documents("pipeline");
        if (stages.Count > 0 && Is(stages[0], CollStatsStage.Name)) return CollectionStatistics(context, request, stages);
        var (query, used) = Head(stages, Hint.Of(request.Body));
        var rest = stages.Skip(used).Select(Stage.Parse).ToList();
        var cursor = query.Open(context, request.Database, request.Collection, found => rest.Count == 0
            ? found.Select(document => new Outgoing(document.Outgoing, document.Body.Length))
            : rest.Aggregate(found.Select(document => document.Value), (documents, stage) => stage(documents)).Select(Sized));
        return context.Cursors.Start(cursor, BatchSize(request));
    }

    private static BsonDocument CollectionStatistics(CommandContext context, CommandRequest request, IReadOnlyList<BsonDocument> stages)
    {
        IEnumerable<BsonDocument> statistics = [CollStatsStage.Run(context, request, stages[0][0])];
        var results = stages.Skip(1).Select(Stage.Parse).Aggregate(statistics, (documents, stage) => stage(documents));
        var cursor = new Cursor($"{request.Database}.{request.Collection}", results.Select(Sized), () => { });
        return context.Cursors.Start(cursor, BatchSize(request));
    }

    private static int? BatchSize(CommandRequest request) =>
        request.Document("cursor").TryGetValue("batchSize", out var size) ? Size(size) : null;

    /// <summary>The leading $match and $sort as a query, and the number of stages that it replaces.</summary>
    public static (FindQuery Query, int Used) Head(IReadOnlyList<BsonDocument> stages, Hint? hint)
    {
        var filters = stages.TakeWhile(stage => Is(stage, "$match")).Select(stage => FilterParser.Parse(Argument(stage))).ToList();
        var filter = filters.Count == 1 ? filters[0] : new AllOf(filters);
        if (filters.Count == stages.Count || !Is(stages[filters.Count], "$sort")) return (new FindQuery(filter, Hint: hint), filters.Count);
        return (new FindQuery(filter, Stage.ParseSort(stages[filters.Count][0]), Hint: hint), filters.Count + 1);
    }

    private static int Size(BsonValue size) => Bson.WholeNumber.Int(size, "BSON field 'cursor.batchSize'") is >= 0 and var number
        ? number
        : throw CommandFailure.BadValue("BSON field 'cursor.batchSize' value must be >= 0");

    private static bool Is(BsonDocument stage, string name) => stage.ElementCount == 1 && stage.GetElement(0).Name == name;

    private static BsonDocument Argument(BsonDocument stage) => stage.GetElement(0).Value as BsonDocument
        ?? throw new CommandFailure(15959, "Location15959", $"the {stage.GetElement(0).Name} specification must be an object");

    private static Outgoing Sized(BsonDocument document) => new(document, Bson.DocumentWriter.ToBytes(document).Length);
}
