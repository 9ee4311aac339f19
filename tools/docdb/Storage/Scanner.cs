using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using Microsoft.Data.Sqlite;

namespace EspaceFamille.DocDb.Storage;

/// <summary>Reads documents by a plan, one at a time, and counts them.</summary>
internal sealed class Scanner(Session session, StoreCounters counters)
{
    private const string All = "SELECT id, body FROM documents WHERE collection = $1 ORDER BY id";
    private const string AllBackwards = All + " DESC";

    private const string ById = "SELECT body FROM documents WHERE id = $1";

    private const string ByKey = "SELECT id, body FROM documents WHERE collection = $1 AND key >= $2 AND key < $3 ORDER BY key";

    // CROSS JOIN forces SQLite to start with the index entries.
    private const string ByEntry = """
        SELECT d.id, d.body FROM entries e CROSS JOIN documents d ON d.id = e.document
        WHERE e.idx = $1 AND e.key >= $2 AND e.key < $3 ORDER BY e.key
        """;

    public IEnumerable<StoredDocument> Find(StoredCollection collection, Plan plan, Filter filter)
    {
        HashSet<long>? seen = plan.Distinct ? null : [];
        var read = 0;
        foreach (var scan in plan.Scans)
        {
            using var rows = Open(collection, scan);
            while (rows.Read())
            {
                var id = rows.GetInt64(0);
                if (seen?.Add(id) == false) continue;
                counters.CountRead();
                if (++read == StoreCounters.LargeScan && plan == Plan.ReadAll) counters.CountScan(collection, filter);
                var document = new StoredDocument(id, rows.GetFieldValue<byte[]>(1));
                if (plan.Exact || filter is AllOf { Parts.Count: 0 } || filter.Matches(document.Value)) yield return document;
            }
        }
    }

    public StoredDocument Load(long id)
    {
        using var rows = session.Query(ById, id);
        return rows.Read()
            ? new StoredDocument(id, rows.GetFieldValue<byte[]>(0))
            : throw new InvalidOperationException("The document was deleted.");
    }

    private SqliteDataReader Open(StoredCollection collection, Scan scan) => (scan.Index, scan.Range) switch
    {
        (_, null) => session.Query(scan.Backwards ? AllBackwards : All, collection.Id),
        (null, { } range) => session.Query(scan.Backwards ? ByKey + " DESC" : ByKey, collection.Id, range.Low, range.High),
        ({ } index, { } range) => session.Query(scan.Backwards ? ByEntry + " DESC" : ByEntry, index.Id, range.Low, range.High),
    };
}
