using Microsoft.Extensions.Options;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Compares the settings <c>Town:Code</c> and <c>Town:TimeZone</c> with those that the database was first used with: at each start
/// and before each command. A database without a record gets one.
/// </summary>
internal sealed class TownSettingsCheck(IMongoDatabase database, IOptions<TownIdentityOptions> options)
{
    internal const string Collection = "installation";
    private readonly IMongoCollection<BsonDocument> _records = database.GetCollection<BsonDocument>(Collection);

    /// <exception cref="ForeignTownException">The database belongs to another town, or to the same one in another zone.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var own = new BsonDocument { { "code", options.Value.Code }, { "timeZone", options.Value.TimeZone } };
        var stored = await FindOrStoreAsync(own, cancel);
        if (stored["code"] == own["code"] && stored["timeZone"] == own["timeZone"])
            return;
        throw new ForeignTownException(
            $"The database {database.DatabaseNamespace.DatabaseName} belongs to the town {stored["code"]} in the zone "
            + $"{stored["timeZone"]}, and the settings name the town {own["code"]} in the zone {own["timeZone"]}. Nothing was changed. "
            + "Correct Town:Code and Town:TimeZone, or the name of the database.");
    }

    private async Task<BsonDocument> FindOrStoreAsync(BsonDocument own, CancellationToken cancel)
    {
        var which = new BsonDocument("_id", "town");
        try
        {
            return await _records.FindOneAndUpdateAsync<BsonDocument>(
                which, new BsonDocument("$setOnInsert", own), new() { IsUpsert = true, ReturnDocument = ReturnDocument.After }, cancel);
        }
        catch (MongoCommandException exception) when (exception.Code == DuplicateKey.Code)
        {
            // A host that started at the same time inserted it.
            return await _records.Find(which).SingleAsync(cancel);
        }
    }
}
