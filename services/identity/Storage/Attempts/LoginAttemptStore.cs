using EspaceFamille.Identity.Domain.SignIn;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Attempts;

/// <summary>The attempts per bucket. A write replaces the version that was read, so that all concurrent attempts count.</summary>
internal sealed class LoginAttemptStore(IMongoDatabase database)
{
    public const string Collection = "signInLogins";

    public static readonly CreateIndexModel<StoredLoginAttempts>[] Indexes =
        [new(Builders<StoredLoginAttempts>.IndexKeys.Ascending(stored => stored.At))];

    private readonly IMongoCollection<StoredLoginAttempts> _logins = database.GetCollection<StoredLoginAttempts>(Collection);

    /// <param name="key">The keyed hash of the bucket.</param>
    public async Task<StoredLoginAttempts?> FindAsync(string key, CancellationToken cancel) =>
        await _logins.Find(stored => stored.Id == key).FirstOrDefaultAsync(cancel);

    /// <summary>False when another writer was faster.</summary>
    public async Task<bool> SaveAsync(StoredLoginAttempts next, CancellationToken cancel)
    {
        if (next.Version > 1)
        {
            var result = await _logins.ReplaceOneAsync(
                stored => stored.Id == next.Id && stored.Version == next.Version - 1, next, cancellationToken: cancel);
            return result.MatchedCount == 1;
        }

        try
        {
            await _logins.InsertOneAsync(next, cancellationToken: cancel);
            return true;
        }
        catch (MongoWriteException taken) when (taken.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancel) => _logins.DeleteOneAsync(stored => stored.Id == key, cancel);

    public Task DeleteBeforeAsync(DateTimeOffset before, CancellationToken cancel) =>
        _logins.DeleteManyAsync(stored => stored.At < before, cancel);
}

/// <summary>The attempts in one bucket.</summary>
/// <param name="Id">The keyed hash of the bucket.</param>
/// <param name="At">The latest attempt.</param>
internal sealed record StoredLoginAttempts(string Id, long Version, DateTimeOffset At, LoginAttempts Attempts);
