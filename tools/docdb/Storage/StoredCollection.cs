using MongoDB.Bson;

namespace EspaceFamille.DocDb.Storage;

/// <summary>A collection in the catalogue; immutable, replaced when its indexes change.</summary>
internal sealed record StoredCollection(long Id, string Database, string Name, IReadOnlyList<StoredIndex> Indexes)
{
    public string Namespace => $"{Database}.{Name}";

    /// <summary>Represents a collection that does not exist: it has no documents.</summary>
    public static StoredCollection Absent(string database, string name) => new(0, database, name, []);

    public bool IsAbsent => Id == 0;

    public static BsonDocument IdIndex => new() { { "v", 2 }, { "key", new BsonDocument("_id", 1) }, { "name", "_id_" } };
}

/// <summary>An index, with one bit per field for which an array was ever indexed (multikey).</summary>
internal sealed class StoredIndex(long id, IndexSpec spec, long multikey)
{
    private long _multikey = multikey;

    public long Id { get; } = id;

    public IndexSpec Spec { get; } = spec;

    public long Multikey => Volatile.Read(ref _multikey);

    public bool IsMultikey(int field) => (Multikey & (1L << field)) != 0;

    /// <summary>Set before the commit, because readers must know it before they can see the document.</summary>
    public void MarkMultikey(long mask) => Volatile.Write(ref _multikey, _multikey | mask);
}
