using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Reading;

/// <summary>A hint does not affect results and is ignored; but it must name an existing index, as with MongoDB.</summary>
internal static class Hints
{
    public static void Check(CommandContext context, CommandRequest request)
    {
        if (request.Body.TryGetValue("hint", out var hint)) Check(hint, context.Store.Catalog.Find(request.Database, request.Collection));
    }

    public static void Check(BsonValue hint, StoredCollection? collection)
    {
        if (collection is null || hint is BsonDocument { ElementCount: 0 }) return;
        var known = hint switch
        {
            BsonString name => name.Value == "_id_" || collection.Indexes.Any(index => index.Spec.Name == name.Value),
            BsonDocument key => key.GetElement(0).Name is "_id" or "$natural" || collection.Indexes.Any(index => index.Spec.Key == key),
            _ => false,
        };
        if (!known)
            throw CommandFailure.BadValue(
                "error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index");
    }
}
