using System.Globalization;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>
/// Request numbers, from one counter a kind and year of Paris. A number is taken before the request is written, so that
/// one may go unused: gaps are allowed, a number twice is not.
/// </summary>
internal sealed class RequestNumbers(IMongoDatabase database)
{
    public const string Absence = "ABS";
    public const string Reservation = "RES";

    private readonly IMongoCollection<BsonDocument> _counters = database.GetCollection<BsonDocument>("counters");

    /// <summary>The next number of that kind, such as <c>ABS-2026-000123</c>.</summary>
    public async Task<string> NextAsync(string kind, DateTimeOffset now, CancellationToken cancel)
    {
        var prefix = $"{kind}-{Clocks.ParisDay(now).Year}";
        var counter = await _counters.FindOneAndUpdateAsync(
            new BsonDocument("_id", prefix),
            new BsonDocument("$inc", new BsonDocument("last", 1)),
            new FindOneAndUpdateOptions<BsonDocument> { IsUpsert = true, ReturnDocument = ReturnDocument.After },
            cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{counter["last"].ToInt32():D6}");
    }
}
