using EspaceFamille.DocDb.Storage;

namespace EspaceFamille.DocDb.Planning;

/// <summary>One range to read: of an index; without an index, of the _ids; without a range, the whole collection.</summary>
internal sealed record Scan(StoredIndex? Index, KeyRange? Range, bool Backwards = false)
{
    public static Scan Collection { get; } = new(null, null);
}

/// <summary>
/// The ranges to read for a filter, in order. Sorted: they yield the requested order. Exact: documents need not be
/// checked against the filter again. Distinct: no document is read twice.
/// </summary>
internal sealed record Plan(IReadOnlyList<Scan> Scans, bool Sorted = false, bool Exact = false, bool Distinct = true)
{
    public static Plan ReadAll { get; } = new([Scan.Collection]);
}
