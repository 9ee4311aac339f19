using MongoDB.Bson;

namespace EspaceFamille.DocDb.Storage;

/// <summary>A collection as the catalogue knows it; it is replaced, not changed, when its indexes change.</summary>
internal sealed record StoredCollection(long Id, string Database, string Name, IReadOnlyList<StoredIndex> Indexes)
{
    public string Namespace => $"{Database}.{Name}";

    /// <summary>Stands for a collection that does not exist: nothing is found in it.</summary>
    public static StoredCollection Absent(string database, string name) => new(0, database, name, []);

    public static BsonDocument IdIndex => new() { { "v", 2 }, { "key", new BsonDocument("_id", 1) }, { "name", "_id_" } };
}

/// <summary>An index, with one bit for each of its fields that an array was ever found under.</summary>
internal sealed class StoredIndex(long id, IndexSpec spec, long multikey)
{
    private long _multikey = multikey;

    public long Id { get; } = id;

    public IndexSpec Spec { get; } = spec;

    public long Multikey => Volatile.Read(ref _multikey);

    public bool IsMultikey(int field) => (Multikey & (1L << field)) != 0;

    /// <summary>Readers must know before the document shows, so this is set ahead of the commit.</summary>
    public void MarkMultikey(long mask) => Volatile.Write(ref _multikey, _multikey | mask);
}
