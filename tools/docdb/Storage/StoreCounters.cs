using System.Collections.Concurrent;
using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;

namespace EspaceFamille.DocDb.Storage;

/// <summary>Counters that show whether indexes and group commit are effective, and what a use case costs its database.</summary>
internal sealed class StoreCounters
{
    /// <summary>A collection scan over more documents than this is reported as a missing index.</summary>
    public const int LargeScan = 101;

    private readonly ConcurrentDictionary<string, bool> _scans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Namespace, string Command), long> _commands = new();
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

    /// <summary>How often each command was received for each collection since the start.</summary>
    public IEnumerable<(string Namespace, string Command, long Count)> Commands =>
        _commands.Select(counted => (counted.Key.Namespace, counted.Key.Command, counted.Value));

    public void CountCommand(string database, string collection, string command) =>
        _commands.AddOrUpdate(($"{database}.{collection}", command), 1, (_, count) => count + 1);

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
