using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>The migrate command, as jobs run it: once, twice at once, and again after a failure.</summary>
[Collection(SharedParts.Name)]
public sealed class MigrationTests(Parts parts)
{
    private readonly string _database = $"tests-{Ids.New()}";
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _end = new();
    private readonly List<int> _ran = [];

    [Fact]
    public async Task Migrate_SeveralMigrations_RunsEachOnceInOrderAndRecordsIt()
    {
        Assert.Equal(0, await MigrateAsync(Note(2), Note(1)));
        Assert.Equal(0, await MigrateAsync(Note(1), Note(2), Note(3)));
        Assert.Equal([1, 2, 3], _ran);
        var records = await Records.Find(new BsonDocument()).ToListAsync();
        Assert.Equal(
            ["1 note 1", "2 note 2", "3 note 3"], records.Where(record => record["_id"].IsInt32)
                .Select(record => $"{record["_id"]} {record["name"]}").Order(StringComparer.Ordinal));
        Assert.Single(records, record => record["_id"].IsString);
    }

    [Fact]
    public async Task Migrate_TwoSideBySide_RunEachMigrationOnce()
    {
        Migration[] both = [Held(1), Note(2)];
        var first = MigrateAsync(both);
        await _begun.Task.WaitAsync(Eventually.Limit);
        var clock = new TickingClock();
        var second = MigrateAsync(clock, both);
        await Eventually.True(() => Task.FromResult(clock.Ticks > 1), "the second process waits for the lease");
        _end.SetResult();
        var codes = await Task.WhenAll(first, second);
        Assert.Equal([0, 0], codes);
        Assert.Equal([1, 2], _ran);
    }

    [Fact]
    public async Task Migrate_ThatFails_GivesTheLeaseBackAndIsRunAgain()
    {
        var failing = new Migration(1, "fails", (_, _) => throw new InvalidOperationException("Not today."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => MigrateAsync(failing, Note(2)));
        Assert.Empty(_ran);
        Assert.Equal(
            0, await Database.GetCollection<BsonDocument>("leases")
                .CountDocumentsAsync("""{ "_id": "migrate", "owner": { "$exists": true } }"""));
        Assert.Equal(0, await MigrateAsync(Note(1), Note(2)));
        Assert.Equal([1, 2], _ran);
    }

    /// <summary>The second one would pass for done by the record of the first.</summary>
    [Fact]
    public async Task Migrate_TwoMigrationsOfOneNumber_AreRefused()
    {
        var another = new Migration(1, "another", (_, _) => Task.CompletedTask);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => MigrateAsync(Note(1), another));

        Assert.Contains("note 1 and another", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_ran);
    }

    [Fact]
    public async Task Migrate_DeclaredIndexes_CreatesThem()
    {
        await MigrateAsync();
        var indexes = await (await Database.GetCollection<BsonDocument>("things").Indexes.ListAsync()).ToListAsync();
        Assert.Contains(indexes, index => index["key"].AsBsonDocument.Contains("outbox.at"));
    }

    [Fact]
    public async Task Migrate_DatabaseUnavailableFor90Seconds_EndsWithACodeOfItsOwn()
    {
        var clock = new FakeTimeProvider();
        await using var app = TestHost.Build(
            new DocDbProcess(), Parts.NoBroker, more: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var migrating = RunAsync(app);

        clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(69, await migrating.WaitAsync(Eventually.Limit));
    }

    [Fact]
    public async Task Migrate_BrokerUnavailableFor90Seconds_EndsWithACodeOfItsOwn()
    {
        var (clock, log) = (new FakeTimeProvider(), new LogLines());
        await using var app = TestHost.Build(parts.DocDb, Parts.NoBroker, _database, more: builder =>
        {
            builder.Configuration["RabbitMq:ManagementUri"] = "http://administrator:password@127.0.0.1:1/";
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.AddProvider(log);
        });
        var migrating = RunAsync(app);
        await Eventually.True(
            () => Task.FromResult(log.All.Any(line => line.StartsWith("The broker is unavailable", StringComparison.Ordinal))),
            "it waits for the broker");

        clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(69, await migrating.WaitAsync(Eventually.Limit));
    }

    private IMongoDatabase Database => new MongoClient(parts.DocDb.ConnectionString).GetDatabase(_database);

    private IMongoCollection<BsonDocument> Records => Database.GetCollection<BsonDocument>("migrations");

    private Migration Note(int number) => new(number, $"note {number}", (_, _) =>
    {
        _ran.Add(number);
        return Task.CompletedTask;
    });

    private Migration Held(int number) => new(number, "held", async (_, cancel) =>
    {
        _ran.Add(number);
        _begun.TrySetResult();
        await _end.Task.WaitAsync(cancel);
    });

    private Task<int> MigrateAsync(params Migration[] migrations) => MigrateAsync(TimeProvider.System, migrations);

    private async Task<int> MigrateAsync(TimeProvider clock, params Migration[] migrations)
    {
        await using var app = TestHost.Build(parts.DocDb, parts.Broker.UriOf("migrated"), _database, more: builder =>
        {
            builder.Configuration["RabbitMq:ManagementUri"] = parts.Broker.ManagementUri;
            builder.Services.AddSingleton(clock);
            foreach (var migration in migrations)
                builder.Services.AddMigration(migration);
        });
        return await RunAsync(app);
    }

    private static Task<int> RunAsync(WebApplication app) => app.RunOrServeAsync(["migrate"]);

    /// <summary>Counts the ticks between the attempts to acquire a lease.</summary>
    private sealed class TickingClock : TimeProvider
    {
        public int Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(
            given =>
            {
                Interlocked.Increment(ref Ticks);
                callback(given);
            },
            state, dueTime, period);
    }
}
