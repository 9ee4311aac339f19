using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Keeps the replicas of a host from doing the same round of work side by side. A lease saves noise and load; it is not
/// a lock, and the work must bear being done twice.
/// </summary>
public sealed class Leases(IMongoDatabase database, TimeProvider clock)
{
    private readonly string _owner = Ids.New();
    private readonly IMongoCollection<BsonDocument> _leases = database.GetCollection<BsonDocument>("leases");

    /// <summary>True when this process holds the lease from now on, for that long; false while another one holds it.</summary>
    public async Task<bool> HoldAsync(string name, TimeSpan duration, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var free = Builders<BsonDocument>.Filter;
        try
        {
            await _leases.UpdateOneAsync(
                free.Eq("_id", name) & (free.Eq("owner", _owner) | free.Lt("until", now)),
                new BsonDocument("$set", new BsonDocument { { "owner", _owner }, { "until", now + duration } }),
                new UpdateOptions { IsUpsert = true }, cancel);
            return true;
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            // Another replica holds it: the upsert met its document.
            return false;
        }
    }
}
