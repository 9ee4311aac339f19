using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>One check value per key set and key id that this host has ever used.</summary>
internal sealed class KeyCheckStore(IMongoDatabase database)
{
    internal const string Collection = "key-checks";
    private readonly IMongoCollection<KeyCheckValue> _values = database.GetCollection<KeyCheckValue>(Collection);

    public async Task<IReadOnlyList<KeyCheckValue>> ReadAllAsync(CancellationToken cancel) =>
        await _values.Find(FilterDefinition<KeyCheckValue>.Empty).ToListAsync(cancel);

    /// <summary>Returns the stored value: another replica may have been first.</summary>
    public Task<KeyCheckValue> KeepFirstAsync(KeyCheckValue value, CancellationToken cancel) =>
        _values.FindOneAndUpdateAsync<KeyCheckValue>(
            stored => stored.Id == value.Id,
            Builders<KeyCheckValue>.Update
                .SetOnInsert(stored => stored.KeySet, value.KeySet).SetOnInsert(stored => stored.KeyId, value.KeyId)
                .SetOnInsert(stored => stored.Envelope, value.Envelope).SetOnInsert(stored => stored.Retired, value.Retired),
            new() { IsUpsert = true, ReturnDocument = ReturnDocument.After }, cancel);

    /// <summary>False when there is no such value.</summary>
    public async Task<bool> RetireAsync(string keySet, string keyId, CancellationToken cancel)
    {
        var id = KeyCheckValue.IdOf(keySet, keyId);
        var retired = await _values.UpdateOneAsync(
            stored => stored.Id == id, Builders<KeyCheckValue>.Update.Set(stored => stored.Retired, true), cancellationToken: cancel);
        return retired.MatchedCount > 0;
    }
}
