using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

internal static class DropDatabaseCommand
{
    public static Command Definition { get; } = new("dropDatabase", [], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var database = request.Database;
        return context.Store.WriteAsync(session =>
        {
            var collections = session.Catalog.In(database).ToList();
            collections.ForEach(session.Drop);
            return collections.Count == 0 ? [] : new BsonDocument("dropped", database);
        });
    }
}
