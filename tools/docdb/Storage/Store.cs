namespace EspaceFamille.DocDb.Storage;

/// <summary>All databases of one folder. A lock file rejects a second process on the same folder.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly FileStream _lock;
    private readonly Session _writer;
    private readonly GroupCommit _commits;
    private Catalog _catalog;

    /// <exception cref="IOException">The folder cannot be written, or another process uses it.</exception>
    public Store(string folder)
    {
        Directory.CreateDirectory(folder);
        _lock = new FileStream(Path.Combine(folder, "docdb.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var path = Path.Combine(folder, Schema.File);
        _writer = new Session(path);
        _writer.Execute(Schema.Tables);
        Sessions = new SessionPool(path);
        var writes = new WriteSession(_writer, Counters);
        _catalog = writes.Catalog;
        _commits = new GroupCommit(writes, Counters, catalog => Volatile.Write(ref _catalog, catalog));
    }

    public Catalog Catalog => Volatile.Read(ref _catalog);

    public StoreCounters Counters { get; } = new();

    public SessionPool Sessions { get; }

    /// <summary>Faults when the store can no longer write.</summary>
    public Task Ended => _commits.Ended;

    /// <summary>Runs the work inside a durable commit.</summary>
    public Task<T> WriteAsync<T>(Func<WriteSession, T> work) => _commits.RunAsync(work);

    public async ValueTask DisposeAsync()
    {
        await _commits.DisposeAsync();
        Sessions.Dispose();
        _writer.Dispose();
        await _lock.DisposeAsync();
    }
}
