using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Diagnosis;

/// <summary>The plan of a query and, where asked for, what its execution read.</summary>
internal static class Explanation
{
    public static BsonDocument Make(CommandContext context, CommandRequest request, bool executes)
    {
        var explained = ExplainedQuery.Of(request, context.Time.GetUtcNow().UtcDateTime);
        var collection = context.Store.Catalog.Find(request.Database, explained.Collection);
        var query = explained.Query;
        var plan = collection is null ? Plan.ReadAll : Planner.Choose(collection, query.Filter, query.Sort, query.Hint);
        var planner = new BsonDocument
        {
            { "namespace", $"{request.Database}.{explained.Collection}" },
            { "indexFilterSet", false },
            { "parsedQuery", explained.Filter },
            { "winningPlan", PlanReport.Of(collection, plan, explained) },
            { "rejectedPlans", new BsonArray() },
        };
        var report = new BsonDocument("queryPlanner", planner);
        if (executes) report.Add("executionStats", Execute(context, collection, explained, planner["winningPlan"].AsBsonDocument));
        if (explained.Pipeline.Count > 0)
            report = new BsonDocument("stages", new BsonArray(explained.Pipeline.Prepend(new BsonDocument("$cursor", report))));
        return new BsonDocument("explainVersion", "1").AddRange(report)
            .Add("command", new BsonDocument(request.Body))
            .Add("serverInfo", new BsonDocument { { "host", Environment.MachineName }, { "version", "7.0.0" }, { "gitVersion", "docdb" } });
    }

    private static BsonDocument Execute(CommandContext context, StoredCollection? collection, ExplainedQuery explained, BsonDocument plan)
    {
        var (started, counters) = (context.Time.GetTimestamp(), new StoreCounters());
        var found = collection is null ? 0
            : context.Store.Sessions.Use(session => explained.Query.Run(counters, session, collection).LongCount());
        var stage = plan;
        while (stage.TryGetValue("inputStage", out var input)) stage = input.AsBsonDocument;
        return new BsonDocument
        {
            { "executionSuccess", true },
            { "nReturned", found },
            { "executionTimeMillis", (long)context.Time.GetElapsedTime(started).TotalMilliseconds },
            { "totalKeysExamined", stage["stage"] == "COLLSCAN" ? 0 : counters.DocumentsRead },
            { "totalDocsExamined", counters.DocumentsRead },
            { "executionStages", new BsonDocument(plan).Add("nReturned", found) },
        };
    }
}
