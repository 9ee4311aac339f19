using System.Collections.Concurrent;
using System.Globalization;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>
/// Request numbers, from one counter per kind and year of the town. A process takes them in blocks, and one is taken before
/// its request is written: gaps are allowed, duplicates are not.
/// </summary>
internal sealed class RequestNumbers(IMongoDatabase database, TownClock clock)
{
    public const string Absence = "ABS";
    public const string Reservation = "RES";

    private const int BlockSize = 20;

    private readonly IMongoCollection<BsonDocument> _counters = database.GetCollection<BsonDocument>("counters");
    private readonly ConcurrentDictionary<string, Block> _blocks = new(StringComparer.Ordinal);

    /// <summary>The next number of that kind, such as <c>ABS-2026-000123</c>.</summary>
    public async Task<string> NextAsync(string kind, CancellationToken cancel)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{kind}-{clock.Today.Year}");
        var block = _blocks.GetOrAdd(prefix, _ => new Block());
        await block.Gate.WaitAsync(cancel);
        try
        {
            if (block.Next > block.Last)
            {
                block.Last = await ReserveAsync(prefix, cancel);
                block.Next = block.Last - BlockSize + 1;
            }

            return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{block.Next++:D6}");
        }
        finally
        {
            block.Gate.Release();
        }
    }

    private async Task<int> ReserveAsync(string prefix, CancellationToken cancel)
    {
        var counter = await _counters.FindOneAndUpdateAsync(
            new BsonDocument("_id", prefix),
            new BsonDocument("$inc", new BsonDocument("last", BlockSize)),
            new FindOneAndUpdateOptions<BsonDocument> { IsUpsert = true, ReturnDocument = ReturnDocument.After },
            cancel);
        return counter["last"].ToInt32();
    }

    /// <summary>The numbers that this process has reserved and not used, of one kind and year.</summary>
    private sealed class Block
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public int Next { get; set; } = 1;

        public int Last { get; set; }
    }
}
