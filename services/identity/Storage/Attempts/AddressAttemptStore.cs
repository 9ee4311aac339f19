using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Attempts;

/// <summary>The number of failed attempts per address and minute.</summary>
internal sealed class AddressAttemptStore(IMongoDatabase database)
{
    public const string Collection = "signInAddresses";

    public static readonly CreateIndexModel<StoredAddressAttempts>[] Indexes =
        [new(Builders<StoredAddressAttempts>.IndexKeys.Ascending(stored => stored.At))];

    private readonly IMongoCollection<StoredAddressAttempts> _addresses = database.GetCollection<StoredAddressAttempts>(Collection);

    /// <summary>Adds to the count and returns it.</summary>
    /// <param name="key">The keyed hash of the address and the minute.</param>
    public async Task<int> CountAsync(string key, DateTimeOffset now, int by, CancellationToken cancel)
    {
        var after = await _addresses.FindOneAndUpdateAsync<StoredAddressAttempts>(
            stored => stored.Id == key,
            Builders<StoredAddressAttempts>.Update.Inc(stored => stored.Failures, by).Set(stored => stored.At, now),
            new() { IsUpsert = true, ReturnDocument = ReturnDocument.After },
            cancel);
        return after.Failures;
    }

    public async Task<int> ReadAsync(string key, CancellationToken cancel) =>
        await _addresses.Find(stored => stored.Id == key).Project(stored => stored.Failures).FirstOrDefaultAsync(cancel);

    public Task DeleteBeforeAsync(DateTimeOffset before, CancellationToken cancel) =>
        _addresses.DeleteManyAsync(stored => stored.At < before, cancel);
}

/// <summary>The failed attempts of one address within one minute, or its wrong access keys within one hour.</summary>
/// <param name="At">The latest attempt.</param>
internal sealed record StoredAddressAttempts(string Id, int Failures, DateTimeOffset At);
