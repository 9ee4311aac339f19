using System.Collections.Concurrent;
using System.Globalization;
using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit.Abstractions;

namespace EspaceFamille.DocDb.Tests.Durability;

public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Writers = 32;
    private static readonly int KilledAfter = Given("ESPACE_WRITES", 2_000);

    private readonly string _folder = Directory.CreateTempSubdirectory("docdb-kill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<int> Rounds => [.. Enumerable.Range(1, Given("ESPACE_ROUNDS", 1))];

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Kill_InTheMiddleOfWrites_LosesNoneThatWasAcknowledged(int round)
    {
        var acknowledged = new ConcurrentBag<string>();
        using (var process = await DocDbProcess.StartAsync(_folder))
        {
            using var client = new MongoClient($"{process.ConnectionString}&serverSelectionTimeoutMS=2000");
            var collection = client.GetDatabase("kill").GetCollection<BsonDocument>("things");
            await collection.Indexes.CreateOneAsync(
                new CreateIndexModel<BsonDocument>("{writer: 1, number: 1}", new CreateIndexOptions { Unique = true }));
            using var middle = new SemaphoreSlim(0);
            var writing = Enumerable.Range(0, Writers)
                .Select(writer => Task.Run(() => WriteUntilKilled(collection, writer, acknowledged, middle))).ToList();
            await middle.WaitAsync();
            process.Kill();
            await Task.WhenAll(writing);
        }

        using var again = await DocDbProcess.StartAsync(_folder);
        using var reader = new MongoClient(again.ConnectionString);
        var found = reader.GetDatabase("kill").GetCollection<BsonDocument>("things");
        var ids = (await found.Find("{}").ToListAsync()).Select(one => one["_id"].AsString).ToHashSet(StringComparer.Ordinal);
        Assert.True(acknowledged.Count >= KilledAfter, $"only {acknowledged.Count} were acknowledged");
        output.WriteLine($"round {round}: {acknowledged.Count} writes acknowledged, {ids.Count} found");
        Assert.DoesNotContain(acknowledged, id => !ids.Contains(id));
        Assert.Equal(ids.Count, await found.CountDocumentsAsync("{writer: {$gte: 0}}"));
    }

    [Fact]
    public async Task Stop_ByTerm_EndsCleanlyAndKeepsDataAndIndexes()
    {
        using (var process = await DocDbProcess.StartAsync(_folder))
        {
            using var client = new MongoClient(process.ConnectionString);
            var collection = client.GetDatabase("stop").GetCollection<BsonDocument>("things");
            await collection.Indexes.CreateOneAsync(new CreateIndexModel<BsonDocument>("{a: 1}", new CreateIndexOptions { Unique = true }));
            await collection.InsertOneAsync(new BsonDocument { { "_id", 1 }, { "a", new BsonArray { 1, 2 } } });
            Assert.Equal(0, await process.StopAsync());
        }

        using var again = await DocDbProcess.StartAsync(_folder);
        using var reader = new MongoClient(again.ConnectionString);
        var found = reader.GetDatabase("stop").GetCollection<BsonDocument>("things");
        Assert.Equal(1, (await found.Find("{a: 2}").SingleAsync())["_id"].AsInt32);
        await Assert.ThrowsAsync<MongoWriteException>(() => found.InsertOneAsync(new BsonDocument("a", 2)));
    }

    [Fact]
    public async Task Start_SecondProcessOnTheSameFolder_IsRefused()
    {
        using var first = await DocDbProcess.StartAsync(_folder);
        await Assert.ThrowsAsync<InvalidOperationException>(() => DocDbProcess.StartAsync(_folder));
    }

    private static int Given(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : otherwise;

    private static async Task WriteUntilKilled(
        IMongoCollection<BsonDocument> collection, int writer, ConcurrentBag<string> acknowledged, SemaphoreSlim middle)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var id = $"{writer}-{number}";
                await collection.InsertOneAsync(new BsonDocument { { "_id", id }, { "writer", writer }, { "number", number } });
                acknowledged.Add(id);
                if (acknowledged.Count >= KilledAfter) middle.Release();
            }
        }
        catch (MongoException)
        {
            // The server was killed: this write was not acknowledged.
        }
        catch (TimeoutException)
        {
            // The same, met while the driver looked for the server.
        }
    }
}
