using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security.DataProtection;

/// <summary>A ring that cannot be read ends the host, and is never continued.</summary>
[Collection(SharedParts.Name)]
public sealed class UnreadableRingTests(Parts parts)
{
    private readonly string _database = $"tests-{Ids.New()}";

    public static TheoryData<string, byte> Wrong => new() { { "k1", 2 }, { "k2", 1 } };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Serve_WrongOrMissingKey_EndsWithCode78AndKeepsTheRing(string id, byte fill)
    {
        await MigrateAsync();
        await using var host = Host((id, fill));

        Assert.Equal(78, await host.ServeAsync());

        await using var right = Host(("k1", 1));
        Assert.Single(await right.StoredAsync());
        Assert.Equal(0, await right.ServeAsync());
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Migrate_WrongOrMissingKey_EndsWithCode78AndKeepsTheRing(string id, byte fill)
    {
        await MigrateAsync();
        await using var host = Host((id, fill));

        Assert.Equal(78, await host.MigrateAsync());

        Assert.Single(await host.StoredAsync());
    }

    [Fact]
    public async Task Serve_NoCheckValueAndWrongKey_EndsWithCode78AsTheKeyItselfIsOpened()
    {
        await MigrateAsync();
        await using var host = Host(("k1", 2));
        await host.Services.GetRequiredService<IMongoDatabase>().DropCollectionAsync(KeyCheckStore.Collection);

        Assert.Equal(78, await host.ServeAsync());

        await using var right = Host(("k1", 1));
        Assert.Single(await right.StoredAsync());
    }

    [Theory]
    [InlineData("<key id='018f0000-0000-7000-8000-000000000001' />")]
    [InlineData("no XML")]
    public async Task Serve_KeyThatIsNoKey_EndsWithCode78(string xml)
    {
        await MigrateAsync();
        await using var host = Host(("k1", 1));
        await host.Keys.InsertOneAsync(new BsonDocument { { "_id", "key-broken" }, { "xml", xml } });

        Assert.Equal(78, await host.ServeAsync());
    }

    [Fact]
    public async Task Serve_ExpiredKeyThatCannotBeOpened_ServesWithANewOne()
    {
        await using (var before = Host(("k1", 1)))
        {
            await before.MigrateAsync();
            await before.ExpireAsync(TimeSpan.FromDays(1));
            await before.Services.GetRequiredService<IMongoDatabase>().DropCollectionAsync(KeyCheckStore.Collection);
        }

        await using var host = Host(("k2", 2));
        Assert.Equal(0, await host.ServeAsync());

        await using var again = Host(("k2", 2));
        Assert.Equal(2, (await again.StoredAsync()).Count);
        Assert.Equal("draft", again.Unprotect(again.Protect("draft")));
    }

    [Fact]
    public async Task Job_RingThatCannotBeOpened_CreatesNoKeyAndLogs()
    {
        await MigrateAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + KeyRotationRules.Lifetime - TimeSpan.FromDays(1));
        await using var host = new RingHost(parts.DocDb, _database, [("k1", 2)], clock);
        var log = new LogLines();
        using var job = new KeyRotationJob(
            host.Services.GetRequiredService<KeyRing>(), host.Services.GetRequiredService<Leases>(), clock, log);

        await job.StartAsync(CancellationToken.None);
        await Eventually.True(() => Task.FromResult(log.Critical.Count > 0), "the failure is logged");
        await job.StopAsync(CancellationToken.None);

        Assert.Contains(UnreadableKeysException.Heading, log.Critical[0], StringComparison.Ordinal);
        Assert.Single(await host.StoredAsync());
    }

    [Fact]
    public void Message_OfUnreadableKeys_NamesAHeadingOfTheOperatorsGuide() => Assert.Contains(
        $"## {UnreadableKeysException.Heading}", File.ReadLines(Path.Combine(Repository.Root, "docs/operations.md")));

    private async Task MigrateAsync()
    {
        await using var host = Host(("k1", 1));
        Assert.Equal(0, await host.MigrateAsync());
    }

    private RingHost Host(params (string Id, byte Fill)[] secret) => new(parts.DocDb, _database, secret);

    private sealed class LogLines : ILogger<KeyRotationJob>
    {
        public List<string> Critical { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Critical;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Critical.Add(formatter(state, exception));
    }
}
