using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Catalog;

/// <summary>Creates missing indexes; an identical existing index is no error, a different one of the same name is.</summary>
internal static class CreateIndexesCommand
{
    public static Command Definition { get; } = new("createIndexes", ["indexes"], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var specs = request.Documents("indexes").Select(IndexSpec.Parse).ToList();
        var (database, name) = (request.Database, request.WritableCollection);
        return context.Store.WriteAsync(session =>
        {
            var created = session.Catalog.Find(database, name) is null;
            var collection = session.GetOrCreate(database, name);
            var before = collection.Indexes.Count + 1;
            foreach (var spec in specs.Where(spec => !IsKnown(collection, spec))) collection = session.CreateIndex(collection, spec);
            return new BsonDocument
            {
                { "numIndexesBefore", before },
                { "numIndexesAfter", collection.Indexes.Count + 1 },
                { "createdCollectionAutomatically", created },
            };
        });
    }

    private static bool IsKnown(StoredCollection collection, IndexSpec spec)
    {
        if (IndexRules.IsId(spec.Key)) return true;
        foreach (var known in collection.Indexes.Select(index => index.Spec))
        {
            if (known.Name == spec.Name) return known.Document == spec.Document ? true : throw Conflict(known, spec);
            if (OrderedKey.Compare(known.Key, spec.Key) == 0 && PartialFilter(known) == PartialFilter(spec))
            {
                throw new CommandFailure(85, "IndexOptionsConflict", $"Index already exists with a different name: {known.Name}");
            }
        }

        return false;
    }

    private static BsonValue? PartialFilter(IndexSpec spec) => spec.Document.GetValue("partialFilterExpression", null);

    private static CommandFailure Conflict(IndexSpec known, IndexSpec spec) => known.Key == spec.Key
        ? new CommandFailure(
            86, "IndexKeySpecsConflict", $"An existing index has the same name as the requested index, but other options: {known.Name}")
        : new CommandFailure(
            86, "IndexKeySpecsConflict", $"An existing index has the same name as the requested index, but other keys: {known.Name}");
}
