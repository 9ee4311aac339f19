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
        var query = request.Document("query");
        var hint = Hint.Of(request.Body);
        if (query.ElementCount == 0 && hint is null && !request.Body.Contains("limit") && !request.Body.Contains("skip"))
            return Reply(CountWhole(context, request));
        var limit = (int)Math.Min(Math.Abs(Math.Max(request.Number("limit") ?? 0, -long.MaxValue)), int.MaxValue);
        var find = new FindQuery(FilterParser.Parse(query), null, request.Count("skip"), limit, hint);
        return Reply(find.Read(context, request.Database, request.Collection, found => found.LongCount()));
    }

    private static long CountWhole(CommandContext context, CommandRequest request)
    {
        if (context.Store.Catalog.Find(request.Database, request.Collection) is not { } collection) return 0;
        var session = context.Store.Sessions.Rent();
        try
        {
            return session.Number(CountAll, collection.Id);
        }
        finally
        {
            context.Store.Sessions.Return(session);
        }
    }

    private static BsonDocument Reply(long count) => new("n", count <= int.MaxValue ? (int)count : count);
}
