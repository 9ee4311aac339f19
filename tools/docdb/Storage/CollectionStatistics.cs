namespace EspaceFamille.DocDb.Storage;

/// <summary>How much a collection and its indexes hold: documents, and bytes without the file's own overhead.</summary>
internal sealed record CollectionStatistics(long Count, long DataBytes, long StorageBytes, IReadOnlyDictionary<string, long> IndexBytes)
{
    private const string Documents = """
        SELECT COUNT(*), COALESCE(SUM(LENGTH(body)), 0), COALESCE(SUM(LENGTH(body) + LENGTH(key)), 0), COALESCE(SUM(LENGTH(key) + 8), 0)
        FROM documents WHERE collection = $1
        """;
    private const string Entries = "SELECT COALESCE(SUM(LENGTH(key) + 8), 0) FROM entries WHERE idx = $1";

    public long TotalIndexBytes => IndexBytes.Values.Sum();

    public static CollectionStatistics None { get; } = new(0, 0, 0, new Dictionary<string, long>());

    public static CollectionStatistics Read(Session session, StoredCollection collection)
    {
        using var rows = session.Query(Documents, collection.Id);
        rows.Read();
        var (count, data, storage) = (rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
        var indexes = new Dictionary<string, long>(StringComparer.Ordinal) { ["_id_"] = rows.GetInt64(3) };
        foreach (var index in collection.Indexes) indexes[index.Spec.Name] = session.Number(Entries, index.Id);
        return new CollectionStatistics(count, data, storage, indexes);
    }
}
