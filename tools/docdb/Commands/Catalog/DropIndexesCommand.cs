using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

internal static class DropIndexesCommand
{
    public static Command Definition { get; } = new("dropIndexes", ["index"], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var (database, name, wanted) = (request.Database, request.Collection, Wanted(request));
        return context.Store.WriteAsync(session =>
        {
            var collection = session.Catalog.Find(database, name)
                ?? throw CommandFailure.NamespaceNotFound($"ns not found {database}.{name}");
            var before = collection.Indexes.Count + 1;
            var chosen = wanted.SelectMany(one => Choose(collection, one)).Distinct().ToList();
            foreach (var index in chosen) collection = session.DropIndex(collection, index);
            return new BsonDocument("nIndexesWas", before);
        });
    }

    /// <summary>One index by its name or key, several by their names, or all.</summary>
    private static List<BsonValue> Wanted(CommandRequest request) => request.Body.GetValue("index", null) switch
    {
        null => throw CommandFailure.MissingField("dropIndexes.index"),
        BsonArray names => [.. names],
        var one => [one],
    };

    private static List<StoredIndex> Choose(StoredCollection collection, BsonValue wanted)
    {
        if (wanted == "*") return [.. collection.Indexes];
        if (wanted == "_id_") throw CommandFailure.InvalidOptions("cannot drop _id index");
        var found = collection.Indexes
            .Where(index => wanted is BsonDocument ? OrderedKey.Compare(index.Spec.Key, wanted) == 0 : index.Spec.Name == wanted)
            .ToList();
        return found.Count > 0 ? found : throw new CommandFailure(27, "IndexNotFound", $"index not found with name [{wanted}]");
    }
}
