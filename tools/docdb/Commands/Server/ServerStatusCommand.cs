using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>
/// The available counters, under MongoDB's own names where it has them: documents read, commits and writes,
/// and the queries that lack an index.
/// </summary>
internal static class ServerStatusCommand
{
    public static Command Definition { get; } = new("serverStatus", [], (context, _) => new BsonDocument
    {
        { "process", "docdb" },
        { "localTime", context.Time.GetUtcNow().UtcDateTime },
        { "metrics", new BsonDocument("queryExecutor", new BsonDocument("scannedObjects", context.Store.Counters.DocumentsRead)) },
        { "docdb", new BsonDocument { { "commits", context.Store.Counters.Commits }, { "writes", context.Store.Counters.Writes },
            { "scans", new BsonArray(context.Store.Counters.Scans) } } },
    })
    {
        Access = Access.Nobody,
    };
}
