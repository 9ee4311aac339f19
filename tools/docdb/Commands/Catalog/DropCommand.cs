using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

/// <summary>Dropping a collection that does not exist succeeds.</summary>
internal static class DropCommand
{
    public static Command Definition { get; } = new("drop", [], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var (database, name) = (request.Database, request.Collection);
        if (name.StartsWith("system.", StringComparison.Ordinal))
            throw new CommandFailure(20, "IllegalOperation", $"can't drop system ns {database}.{name}");
        return context.Store.WriteAsync(session =>
        {
            if (session.Catalog.Find(database, name) is not { } collection) return new BsonDocument();
            session.Drop(collection);
            return new BsonDocument { { "nIndexesWas", collection.Indexes.Count + 1 }, { "ns", collection.Namespace } };
        });
    }
}
