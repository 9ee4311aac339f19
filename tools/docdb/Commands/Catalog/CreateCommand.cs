using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

internal static class CreateCommand
{
    public static Command Definition { get; } = new("create", [], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var (database, name) = (request.Database, request.WritableCollection);
        return context.Store.WriteAsync(session =>
        {
            if (session.Catalog.Find(database, name) is not null)
                throw new CommandFailure(48, "NamespaceExists", $"Collection {database}.{name} already exists.");
            session.GetOrCreate(database, name);
            return new BsonDocument();
        });
    }
}
