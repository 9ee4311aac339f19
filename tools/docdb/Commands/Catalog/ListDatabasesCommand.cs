using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

internal static class ListDatabasesCommand
{
    public static Command Definition { get; } = new("listDatabases", ["nameOnly", "authorizedDatabases", "filter"], Run)
    {
        Access = Access.AnyUser,
    };

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var filter = FilterParser.Parse(request.Document("filter"));
        var databases = context.Store.Catalog.Collections.Values.GroupBy(one => one.Database, StringComparer.Ordinal)
            .Where(group => context.Caller.User?.CanAccess(group.Key) ?? true);
        if (request.Flag("nameOnly"))
        {
            var names = databases.Select(group => new BsonDocument("name", group.Key)).Where(filter.Matches);
            return new BsonDocument("databases", new BsonArray(names));
        }

        var found = context.Store.Sessions.Use(
            session => databases.Select(group => Describe(session, group)).Where(filter.Matches).ToList());
        var bytes = found.Sum(one => one["sizeOnDisk"].AsInt64);
        return new BsonDocument { { "databases", new BsonArray(found) }, { "totalSize", bytes }, { "totalSizeMb", bytes >> 20 } };
    }

    private static BsonDocument Describe(Session session, IGrouping<string, StoredCollection> collections)
    {
        var all = collections.Select(one => CollectionStatistics.Read(session, one)).ToList();
        return new BsonDocument
        {
            { "name", collections.Key },
            { "sizeOnDisk", all.Sum(one => one.StorageBytes + one.TotalIndexBytes) },
            { "empty", all.TrueForAll(one => one.Count == 0) },
        };
    }
}
