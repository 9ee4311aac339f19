using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Copies of another service's documents. Messages arrive in any order and more than once: the highest version wins, in one
/// conditional write. A deletion is kept as a tombstone, so that an older message that arrives later does not restore the copy.
/// </summary>
public sealed class CopyStore<T>(IMongoDatabase database, string collection)
    where T : class
{
    private static readonly FilterDefinitionBuilder<Copy<T>> Where = Builders<Copy<T>>.Filter;
    private readonly IMongoCollection<Copy<T>> _copies = database.GetCollection<Copy<T>>(collection);

    /// <summary>Null when no message has described the document yet, or when it was deleted.</summary>
    public async Task<T?> FindAsync(string id, CancellationToken cancel) =>
        (await _copies.Find(Where.Eq(copy => copy.Id, id)).FirstOrDefaultAsync(cancel))?.Value;

    /// <summary>The copies of those of the documents that exist, in no fixed order.</summary>
    public async Task<IReadOnlyList<T>> ByIdsAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        [.. (await _copies.Find(Where.In(copy => copy.Id, ids)).ToListAsync(cancel)).Select(copy => copy.Value).OfType<T>()];

    /// <summary>All copies, for a few documents that are read together; in no fixed order.</summary>
    public async Task<IReadOnlyList<T>> ListAsync(CancellationToken cancel) =>
        [.. (await _copies.Find(Where.Empty).ToListAsync(cancel)).Select(copy => copy.Value).OfType<T>()];

    /// <summary>The copies of those of the documents that exist, by id.</summary>
    public async Task<IReadOnlyDictionary<string, T>> MapAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        (await _copies.Find(Where.In(copy => copy.Id, ids)).ToListAsync(cancel)).Where(copy => copy.Value is not null)
            .ToDictionary(copy => copy.Id, copy => copy.Value!, StringComparer.Ordinal);

    /// <summary>Keeps the value unless the copy has that version or a newer one.</summary>
    public Task PutAsync(string id, long version, T value, CancellationToken cancel) => KeepAsync(new(id, version, value), cancel);

    /// <summary>Keeps a tombstone unless the copy has that version or a newer one.</summary>
    public Task DeleteAsync(string id, long version, CancellationToken cancel) => KeepAsync(new(id, version, Value: null), cancel);

    private async Task KeepAsync(Copy<T> newer, CancellationToken cancel)
    {
        try
        {
            await _copies.ReplaceOneAsync(
                Where.Eq(copy => copy.Id, newer.Id) & Where.Lt(copy => copy.Version, newer.Version), newer,
                new ReplaceOptions { IsUpsert = true }, cancel);
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            if (await IsOlderAsync(newer, cancel))
                await KeepAsync(newer, cancel);
        }
    }

    /// <summary>
    /// The filter matched nothing and the upsert found the id taken: by a copy that is as new, or by the first copy of the
    /// document, which a concurrent consumer inserted in between and which may be older.
    /// </summary>
    private Task<bool> IsOlderAsync(Copy<T> newer, CancellationToken cancel) =>
        _copies.Find(Where.Eq(copy => copy.Id, newer.Id) & Where.Lt(copy => copy.Version, newer.Version)).AnyAsync(cancel);
}
