using System.Collections.Concurrent;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Core.Events;
using Xunit;

namespace EspaceFamille.Platform.Tests.Aggregates;

[Collection(SharedParts.Name)]
public sealed class NumberBlocksTests : IDisposable
{
    private const int Callers = 100;

    private readonly ConcurrentQueue<string> _commands = new();
    private readonly MongoClient _client;
    private readonly IMongoDatabase _database;

    public NumberBlocksTests(Parts parts)
    {
        var settings = MongoClientSettings.FromConnectionString(parts.DocDb.ConnectionString);
        settings.ClusterConfigurator = cluster => cluster.Subscribe<CommandStartedEvent>(command =>
        {
            if (command.CommandName == "findAndModify")
                _commands.Enqueue(command.CommandName);
        });
        _client = new MongoClient(settings);
        _database = _client.GetDatabase($"tests-{Ids.New()}");
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Next_ConcurrentCallersOfOneProcess_CountsFromOneWithOneCommandPerBlock()
    {
        var numbers = await ManyAsync(new NumberBlocks(_database));
        Assert.Equal(Enumerable.Range(1, Callers).Select(number => (long)number), numbers.Order());
        Assert.Equal(Callers / NumberBlocks.BlockSize, _commands.Count);
    }

    [Fact]
    public async Task Next_TwoProcesses_ReturnsDistinctNumbersWithOneCommandPerBlock()
    {
        var both = await Task.WhenAll(ManyAsync(new NumberBlocks(_database)), ManyAsync(new NumberBlocks(_database)));
        Assert.Equal(2 * Callers, both.SelectMany(numbers => numbers).Distinct().Count());
        Assert.Equal(2 * Callers / NumberBlocks.BlockSize, _commands.Count);
    }

    [Fact]
    public async Task Next_OtherYearOrKind_StartsAtOneAndReturnsToTheBlockOfTheFirst()
    {
        var blocks = new NumberBlocks(_database);
        Assert.Equal(1, await blocks.NextAsync("RES", 2026, CancellationToken.None));
        Assert.Equal(1, await blocks.NextAsync("RES", 2027, CancellationToken.None));
        Assert.Equal(1, await blocks.NextAsync("ABS", 2026, CancellationToken.None));
        Assert.Equal(2, await blocks.NextAsync("RES", 2026, CancellationToken.None));
        Assert.Equal(3, _commands.Count);
    }

    [Fact]
    public async Task Next_CounterIncreasedAfterRestore_ReturnsNumbersAboveIt()
    {
        await new NumberBlocks(_database).NextAsync("RES", 2026, CancellationToken.None);
        var counters = _database.GetCollection<BsonDocument>(NumberBlocks.Collection);
        await counters.UpdateManyAsync("{}", """{ "$inc": { "last": 10000 } }""");
        Assert.Equal(10_021, await new NumberBlocks(_database).NextAsync("RES", 2026, CancellationToken.None));
    }

    private static Task<long[]> ManyAsync(NumberBlocks blocks) => Task.WhenAll(
        Enumerable.Range(0, Callers).Select(_ => Task.Run(() => blocks.NextAsync("RES", 2026, CancellationToken.None))));
}
