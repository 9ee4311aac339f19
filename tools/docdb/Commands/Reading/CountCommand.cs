using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Reading;

internal static class CountCommand
{
    private const string CountAll = "SELECT COUNT(*) FROM documents WHERE collection = $1";

    public static Command Definition { get; } = new("count", ["query", "limit", "skip", "hint", "fields"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var query = Parse(request);
        // Without any restriction, counting needs no document.
        return query is { Filter: AllOf { Parts.Count: 0 }, Hint: null, Skip: 0, Limit: 0 }
            ? Reply(CountWhole(context, request))
            : Reply(query.Read(context, request.Database, request.Collection, found => found.LongCount()));
    }

    /// <exception cref="CommandFailure">The query is malformed, or uses what is not implemented.</exception>
    public static FindQuery Parse(CommandRequest request)
    {
        var limit = (int)Math.Min(Math.Abs(Math.Max(request.Number("limit") ?? 0, -long.MaxValue)), int.MaxValue);
        return new FindQuery(FilterParser.Parse(request.Document("query")), null, request.Count("skip"), limit, Hint.Of(request.Body));
    }

    private static long CountWhole(CommandContext context, CommandRequest request)
    {
        if (context.Store.Catalog.Find(request.Database, request.Collection) is not { } collection) return 0;
        return context.Store.Sessions.Use(session => session.Number(CountAll, collection.Id));
    }

    private static BsonDocument Reply(long count) => new("n", count <= int.MaxValue ? (int)count : count);
}
