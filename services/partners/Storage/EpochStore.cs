using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Partners.Storage;

/// <summary>
/// The epoch of the log's positions: random, drawn once for a database, and anew when a backup was restored, since positions that were
/// published before are then given a second time.
/// </summary>
internal sealed class EpochStore(IMongoDatabase database)
{
    public const string Collection = "epochs";
    private const int Digits = 12;
    private readonly IMongoCollection<BsonDocument> _epochs = database.GetCollection<BsonDocument>(Collection);
    private string? _epoch;

    public async Task<string> ReadAsync(CancellationToken cancel) => _epoch ??= await DrawAsync(cancel);

    /// <summary>The stored epoch, or a new one where none is stored.</summary>
    private async Task<string> DrawAsync(CancellationToken cancel)
    {
        var stored = await _epochs.FindOneAndUpdateAsync(
            new BsonDocument("_id", Collection),
            new BsonDocument("$setOnInsert", new BsonDocument("value", Ids.New())),
            new FindOneAndUpdateOptions<BsonDocument> { IsUpsert = true, ReturnDocument = ReturnDocument.After }, cancel);
        // A restore adds a random number: the same backup may be restored twice.
        var restores = stored.GetValue("restores", 0L).ToInt64();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{stored["value"].AsString}:{restores}")))[..Digits];
    }
}
