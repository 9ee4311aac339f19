using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>What a migration works with: the database of its host, and the documents that it counts for its progress.</summary>
public sealed class MigrationWork(IMongoDatabase database)
{
    private const int BatchSize = 500;
    private long _done;
    private long _total;

    public IMongoDatabase Database => database;

    /// <summary>
    /// Documents that are as the migration makes them, of all in its collections: a repeated run begins where the last ended.
    /// </summary>
    internal (long Done, long Total) Documents => (Interlocked.Read(ref _done), Interlocked.Read(ref _total));

    /// <summary>
    /// Changes all pending documents, in batches. It may be interrupted at any point: the next run finds the remaining ones. It ends when
    /// none is found, so that a document that the previous version writes meanwhile is changed too.
    /// </summary>
    public async Task ChangeAsync<T>(PendingDocuments<T> pending, Func<T, UpdateDefinition<T>> change, CancellationToken cancel)
    {
        var documents = database.GetCollection<T>(pending.Collection);
        var total = await documents.EstimatedDocumentCountAsync(cancellationToken: cancel);
        var remaining = await documents.CountDocumentsAsync(pending.Filter, cancellationToken: cancel);
        Interlocked.Add(ref _total, Math.Max(total, remaining));
        Interlocked.Add(ref _done, Math.Max(total - remaining, 0));
        while (remaining > 0)
            remaining = await ChangeFoundAsync(documents, pending, change, cancel);
    }

    /// <summary>Returns how many were found.</summary>
    private async Task<long> ChangeFoundAsync<T>(
        IMongoCollection<T> documents, PendingDocuments<T> pending, Func<T, UpdateDefinition<T>> change, CancellationToken cancel)
    {
        var options = new FindOptions<T, T> { BatchSize = BatchSize, Projection = pending.Fields };
        var found = 0L;
        using var cursor = await documents.FindAsync(pending.Filter, options, cancel);
        while (await cursor.MoveNextAsync(cancel))
        {
            WriteModel<T>[] writes =
                [.. cursor.Current.Select(one => new UpdateOneModel<T>(pending.Only(one) & pending.Filter, change(one)))];
            if (writes is [])
                continue;
            var result = await documents.BulkWriteAsync(writes, new BulkWriteOptions { IsOrdered = false }, cancel);
            Interlocked.Add(ref _done, result.MatchedCount);
            found += writes.Length;
        }

        return found;
    }
}
