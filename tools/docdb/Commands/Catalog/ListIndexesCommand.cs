using EspaceFamille.DocDb.Commands.Reading;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

internal static class ListIndexesCommand
{
    public static Command Definition { get; } = new("listIndexes", ["cursor"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var collection = context.Store.Catalog.Find(request.Database, request.Collection)
            ?? throw CommandFailure.NamespaceNotFound($"ns does not exist: {request.Database}.{request.Collection}");
        var indexes = collection.Indexes.Select(index => index.Spec.Document).Prepend(StoredCollection.IdIndex);
        return CursorTable.Reply("firstBatch", new BsonArray(indexes), 0, collection.Namespace);
    }
}
