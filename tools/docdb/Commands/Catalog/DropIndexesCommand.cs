using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

internal static class DropIndexesCommand
{
    public static Command Definition { get; } = new("dropIndexes", ["index"], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var (database, name, wanted) = (request.Database, request.Collection, request.Body.GetValue("index", ""));
        return context.Store.WriteAsync(session =>
        {
            var collection = session.Catalog.Find(database, name)
                ?? throw CommandFailure.NamespaceNotFound($"ns not found {database}.{name}");
            var before = collection.Indexes.Count + 1;
            foreach (var index in Choose(collection, wanted)) collection = session.DropIndex(collection, index);
            return new BsonDocument("nIndexesWas", before);
        });
    }

    private static List<StoredIndex> Choose(StoredCollection collection, BsonValue wanted)
    {
        if (wanted == "*") return [.. collection.Indexes];
        if (wanted == "_id_") throw CommandFailure.InvalidOptions("cannot drop _id index");
        var found = collection.Indexes.Where(index => wanted is BsonDocument ? index.Spec.Key == wanted : index.Spec.Name == wanted)
            .ToList();
        return found.Count > 0 ? found : throw new CommandFailure(27, "IndexNotFound", $"index not found with name [{wanted}]");
    }
}
