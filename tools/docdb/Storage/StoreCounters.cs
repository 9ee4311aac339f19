using System.Collections.Concurrent;
using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;

namespace EspaceFamille.DocDb.Storage;

/// <summary>Counters that show whether indexes and group commit are effective.</summary>
internal sealed class StoreCounters
{
    /// <summary>A collection scan over more documents than this is reported as a missing index.</summary>
    public const int LargeScan = 101;

    private readonly ConcurrentDictionary<string, bool> _scans = new(StringComparer.Ordinal);
    private long _documentsRead;
    private long _commits;
    private long _writes;

    public long DocumentsRead => Interlocked.Read(ref _documentsRead);

    public long Commits => Interlocked.Read(ref _commits);

    public long Writes => Interlocked.Read(ref _writes);

    /// <summary>
    /// Queries that read more than 100 documents for want of an index: the collection and the fields that were asked for.
    /// </summary>
    public IReadOnlyList<string> Scans => [.. _scans.Keys.Order(StringComparer.Ordinal)];

    public void CountScan(StoredCollection collection, Filter filter)
    {
        if (new Conditions(filter) is { IsEmpty: false } conditions)
            _scans[$"{collection.Namespace}: {conditions}"] = true;
    }

    public void CountRead() => Interlocked.Increment(ref _documentsRead);

    public void CountCommit(int writes)
    {
        Interlocked.Increment(ref _commits);
        Interlocked.Add(ref _writes, writes);
    }
}
