using EspaceFamille.DocDb.Commands.Reading;
using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

internal static class ListCollectionsCommand
{
    public static Command Definition { get; } = new("listCollections", ["filter", "nameOnly", "authorizedCollections", "cursor"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var filter = FilterParser.Parse(request.Document("filter"));
        var nameOnly = request.Flag("nameOnly");
        var found = context.Store.Catalog.In(request.Database).Select(Describe).Where(filter.Matches)
            .Select(one => nameOnly ? new BsonDocument { { "name", one["name"] }, { "type", one["type"] } } : one);
        return CursorTable.Reply("firstBatch", new BsonArray(found), 0, $"{request.Database}.$cmd.listCollections");
    }

    private static BsonDocument Describe(StoredCollection collection) => new()
    {
        { "name", collection.Name },
        { "type", "collection" },
        { "options", new BsonDocument() },
        { "info", new BsonDocument("readOnly", false) },
        { "idIndex", StoredCollection.IdIndex },
    };
}
