using System.Collections.Concurrent;
using System.Globalization;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Numbers from one counter per kind and year. A process reserves them in blocks with one database command each and never
/// uses them in another year: gaps are allowed, duplicates are not. Where gaps are forbidden, blocks are the wrong source.
/// </summary>
public sealed class NumberBlocks(IMongoDatabase database)
{
    /// <summary>The restore command increases the field <c>last</c> of every document of this collection.</summary>
    public const string Collection = "counters";

    internal const int BlockSize = 20;

    private readonly IMongoCollection<BsonDocument> _counters = database.GetCollection<BsonDocument>(Collection);
    private readonly ConcurrentDictionary<string, Block> _blocks = new(StringComparer.Ordinal);

    /// <summary>The next number of that kind and year, from 1. It is used up, whether or not the caller saves anything with it.</summary>
    public async Task<long> NextAsync(string kind, int year, CancellationToken cancel)
    {
        var counter = string.Create(CultureInfo.InvariantCulture, $"{kind}-{year}");
        var block = _blocks.GetOrAdd(counter, _ => new Block());
        await block.Gate.WaitAsync(cancel);
        try
        {
            if (block.Next > block.Last)
            {
                block.Last = await ReserveAsync(counter, cancel);
                block.Next = block.Last - BlockSize + 1;
            }

            return block.Next++;
        }
        finally
        {
            block.Gate.Release();
        }
    }

    private async Task<long> ReserveAsync(string counter, CancellationToken cancel)
    {
        var reserved = await _counters.FindOneAndUpdateAsync(
            new BsonDocument("_id", counter),
            new BsonDocument("$inc", new BsonDocument("last", BlockSize)),
            new FindOneAndUpdateOptions<BsonDocument> { IsUpsert = true, ReturnDocument = ReturnDocument.After },
            cancel);
        return reserved["last"].ToInt64();
    }

    /// <summary>The reserved numbers of one counter that this process has not used.</summary>
    private sealed class Block
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long Next { get; set; } = 1;

        public long Last { get; set; }
    }
}
