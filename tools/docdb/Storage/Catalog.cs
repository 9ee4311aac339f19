using System.Collections.Immutable;
using EspaceFamille.DocDb.Bson;

namespace EspaceFamille.DocDb.Storage;

/// <summary>All committed collections and their indexes; immutable, replaced as a whole.</summary>
internal sealed record Catalog(ImmutableSortedDictionary<string, StoredCollection> Collections)
{
    public static Catalog Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, StoredCollection>(StringComparer.Ordinal));

    public StoredCollection? Find(string database, string name) => Collections.GetValueOrDefault($"{database}.{name}");

    public IEnumerable<StoredCollection> In(string database) => Collections.Values.Where(one => one.Database == database);

    public Catalog With(StoredCollection collection) => new(Collections.SetItem(collection.Namespace, collection));

    public Catalog Without(StoredCollection collection) => new(Collections.Remove(collection.Namespace));

    public static Catalog Load(Session session)
    {
        var indexes = LoadIndexes(session).ToLookup(one => one.Collection, one => one.Index);
        var catalog = Empty;
        using var rows = session.Query("SELECT id, db, name FROM collections");
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            catalog = catalog.With(new StoredCollection(id, rows.GetString(1), rows.GetString(2), [.. indexes[id]]));
        }

        return catalog;
    }

    private static List<(long Collection, StoredIndex Index)> LoadIndexes(Session session)
    {
        var found = new List<(long, StoredIndex)>();
        using var rows = session.Query("SELECT collection, id, spec, multikey FROM indexes ORDER BY id");
        while (rows.Read())
        {
            var spec = IndexSpec.Parse(DocumentReader.Read(rows.GetFieldValue<byte[]>(2)));
            found.Add((rows.GetInt64(0), new StoredIndex(rows.GetInt64(1), spec, rows.GetInt64(3))));
        }

        return found;
    }
}
