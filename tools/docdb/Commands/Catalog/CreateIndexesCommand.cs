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
        var known = collection.Indexes.Select(index => index.Spec).ToList();
        if (known.Find(one => one.Name == spec.Name) is { } namesake)
            return namesake.Document == spec.Document ? true : throw Conflict(namesake, spec);
        return known.Find(one => OrderedKey.Compare(one.Key, spec.Key) == 0 && PartialFilter(one) == PartialFilter(spec)) is { } alike
            ? throw new CommandFailure(85, "IndexOptionsConflict", $"Index already exists with a different name: {alike.Name}")
            : false;
    }

    private static BsonValue? PartialFilter(IndexSpec spec) => spec.Document.GetValue("partialFilterExpression", null);

    private static CommandFailure Conflict(IndexSpec known, IndexSpec spec) => known.Key == spec.Key
        ? new CommandFailure(
            86, "IndexKeySpecsConflict", $"An existing index has the same name as the requested index, but other options: {known.Name}")
        : new CommandFailure(
            86, "IndexKeySpecsConflict", $"An existing index has the same name as the requested index, but other keys: {known.Name}");
}
