namespace EspaceFamille.DocDb.Storage;

/// <summary>Counts what shows whether indexes and group commit do their work.</summary>
internal sealed class StoreCounters
{
    private long _documentsRead;
    private long _commits;
    private long _writes;

    public long DocumentsRead => Interlocked.Read(ref _documentsRead);

    public long Commits => Interlocked.Read(ref _commits);

    public long Writes => Interlocked.Read(ref _writes);

    public void CountRead() => Interlocked.Increment(ref _documentsRead);

    public void CountCommit(int writes)
    {
        Interlocked.Increment(ref _commits);
        Interlocked.Add(ref _writes, writes);
    }
}
