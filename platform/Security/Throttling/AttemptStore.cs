using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>The attempts per bucket. A write replaces the version that was read, so that all concurrent attempts count.</summary>
/// <param name="collection">Its name, stored with the database: it never changes.</param>
public abstract class AttemptStore(IMongoDatabase database, string collection)
{
    private readonly IMongoCollection<StoredAttempts> _buckets = database.GetCollection<StoredAttempts>(collection);

    /// <summary>For the end of attempts.</summary>
    public static CreateIndexModel<StoredAttempts>[] Indexes { get; } =
        [new(Builders<StoredAttempts>.IndexKeys.Ascending(stored => stored.At))];

    /// <param name="key">The id of the bucket, which names nobody.</param>
    public async Task<StoredAttempts?> FindAsync(string key, CancellationToken cancel) =>
        await _buckets.Find(stored => stored.Id == key).FirstOrDefaultAsync(cancel);

    /// <summary>False when another writer was faster.</summary>
    public async Task<bool> SaveAsync(StoredAttempts next, CancellationToken cancel)
    {
        if (next.Version > 1)
        {
            var result = await _buckets.ReplaceOneAsync(
                stored => stored.Id == next.Id && stored.Version == next.Version - 1, next, cancellationToken: cancel);
            return result.MatchedCount == 1;
        }

        try
        {
            await _buckets.InsertOneAsync(next, cancellationToken: cancel);
            return true;
        }
        catch (MongoWriteException taken) when (taken.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }
    }

    /// <summary>
    /// Decides about the next attempt and stores it; decided again when a concurrent attempt was stored in between. False when the
    /// decision is to store nothing.
    /// </summary>
    public async Task<bool> ChangeAsync(
        string key, DateTimeOffset now, Func<LoginAttempts, LoginAttempts?> decide, CancellationToken cancel) =>
        await ChangeKnownAsync(key, await FindAsync(key, cancel), now, decide, cancel);

    /// <inheritdoc cref="ChangeAsync"/>
    /// <param name="known">What was read of the bucket; null when it was empty.</param>
    public async Task<bool> ChangeKnownAsync(
        string key, StoredAttempts? known, DateTimeOffset now, Func<LoginAttempts, LoginAttempts?> decide, CancellationToken cancel)
    {
        while (true)
        {
            if (decide(known?.Attempts ?? LoginAttempts.None) is not { } next)
                return false;
            if (await SaveAsync(new(key, (known?.Version ?? 0) + 1, now, next), cancel))
                return true;
            known = await FindAsync(key, cancel);
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancel) => _buckets.DeleteOneAsync(stored => stored.Id == key, cancel);

    public Task DeleteBeforeAsync(DateTimeOffset before, CancellationToken cancel) =>
        _buckets.DeleteManyAsync(stored => stored.At < before, cancel);
}

/// <summary>The attempts in one bucket.</summary>
/// <param name="Id">The id of the bucket, which names nobody.</param>
/// <param name="At">The latest attempt.</param>
public sealed record StoredAttempts(string Id, long Version, DateTimeOffset At, LoginAttempts Attempts);
