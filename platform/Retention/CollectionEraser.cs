using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Deletes the documents of a collection that have reached the end of the period of their class.</summary>
/// <param name="expired">The documents to delete, from the class's limit and the instant of the run.</param>
internal sealed class CollectionEraser<T>(
    RetentionClass data, string collection, Func<RetentionPolicy, DateTimeOffset, FilterDefinition<T>> expired, IMongoDatabase database,
    RetentionPolicy policy, ErasureReceipts receipts) : IEraser
    where T : class
{
    private readonly IMongoCollection<T> _documents = database.GetCollection<T>(collection);

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var filter = expired(policy, now);
        var count = (int)await _documents.CountDocumentsAsync(filter, cancellationToken: cancel);
        if (count == 0)
            return 0;
        await receipts.WriteAsync(data, count, now, cancel);
        await _documents.DeleteManyAsync(filter, cancel);
        return count;
    }

    public override string ToString() => $"{data.Name} of {collection}";
}
