using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>
/// The available counters, under MongoDB's own names where it has them: documents read, commits and writes, the
/// commands per collection, the queries that lack an index, and the bytes allocated on the heap.
/// </summary>
internal static class ServerStatusCommand
{
    public static Command Definition { get; } = new("serverStatus", [], (context, _) => new BsonDocument
    {
        { "process", "docdb" },
        { "pid", (long)Environment.ProcessId },
        { "localTime", context.Time.GetUtcNow().UtcDateTime },
        { "metrics", new BsonDocument("queryExecutor", new BsonDocument("scannedObjects", context.Store.Counters.DocumentsRead)) },
        { "docdb", Counters(context.Store.Counters) },
    })
    {
        Access = Access.Operator,
    };

    private static BsonDocument Counters(StoreCounters counters) => new()
    {
        { "commits", counters.Commits },
        { "writes", counters.Writes },
        { "allocatedBytes", GC.GetTotalAllocatedBytes() },
        { "scans", new BsonArray(counters.Scans) },
        { "commands", new BsonArray(counters.Commands.Select(one =>
            new BsonDocument { { "ns", one.Namespace }, { "command", one.Command }, { "count", one.Count } })) },
    };
}
