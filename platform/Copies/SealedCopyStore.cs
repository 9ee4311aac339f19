using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Copies of another service's documents, sealed: the database holds an envelope that belongs to the copy's collection and id. The
/// highest version wins, as in <see cref="CopyStore{T}"/>.
/// </summary>
public sealed class SealedCopyStore<T>(IMongoDatabase database, string collection, SealingKeys keys, JsonTypeInfo<T> json)
    where T : class
{
    private const string Value = "value";
    private const string Envelope = $"{Value}.envelope";
    private static readonly FilterDefinitionBuilder<BsonDocument> Where = Builders<BsonDocument>.Filter;
    private readonly CopyStore<SealedValue> _copies = new(database, collection);

    /// <summary>Null when no message has described the document yet, or when it was deleted.</summary>
    public async Task<T?> FindAsync(string id, CancellationToken cancel) => await _copies.FindAsync(id, cancel) is { } found
        ? JsonSerializer.Deserialize(Sealed.Decrypt(keys, found.Envelope, ContextOf(id)), json)
        : null;

    /// <summary>Keeps the value unless the copy has that version or a newer one.</summary>
    public Task PutAsync(string id, long version, T value, CancellationToken cancel) =>
        _copies.PutAsync(id, version, SealedOf(id, value), cancel);

    /// <summary>Keeps a tombstone unless the copy has that version or a newer one.</summary>
    public Task DeleteAsync(string id, long version, CancellationToken cancel) => _copies.DeleteAsync(id, version, cancel);

    /// <summary>Seals the copies that an earlier version stored in clear. May be interrupted and repeated.</summary>
    public Task SealClearCopiesAsync(MigrationWork work, CancellationToken cancel) => work.ChangeAsync(
        // A newer version that is written meanwhile is sealed already.
        Pending.Of(collection, Where.Type(Value, BsonType.Document) & Where.Exists(Envelope, exists: false)),
        copy => Builders<BsonDocument>.Update.Set(
            Value, SealedOf(copy["_id"].AsString, BsonSerializer.Deserialize<T>(copy[Value].AsBsonDocument)).ToBsonDocument()),
        cancel);

    private SealedValue SealedOf(string id, T value) =>
        new(Sealed.Encrypt(keys, JsonSerializer.SerializeToUtf8Bytes(value, json), ContextOf(id)));

    private string ContextOf(string id) => $"{collection}:{id}";
}

/// <summary>What the database holds of a sealed copy.</summary>
internal sealed record SealedValue(byte[] Envelope);
