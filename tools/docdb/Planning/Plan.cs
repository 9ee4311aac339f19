using EspaceFamille.DocDb.Storage;

namespace EspaceFamille.DocDb.Planning;

/// <summary>One stretch of documents to read: of an index; without one, of the _ids; without a range, the collection as it lies.</summary>
internal sealed record Scan(StoredIndex? Index, KeyRange? Range, bool Backwards = false)
{
    public static Scan Collection { get; } = new(null, null);
}

/// <summary>
/// What to read for a filter, one stretch after the other. Sorted: they come in the order asked for. Exact: what is
/// read needs no second look. Distinct: no document comes twice.
/// </summary>
internal sealed record Plan(IReadOnlyList<Scan> Scans, bool Sorted = false, bool Exact = false, bool Distinct = true)
{
    public static Plan ReadAll { get; } = new([Scan.Collection]);
}
