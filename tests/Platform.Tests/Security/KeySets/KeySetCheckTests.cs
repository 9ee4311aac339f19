using EspaceFamille.Platform.Tests.Security.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security.KeySets;

/// <summary>Keys that a host was once used with are there at each later start, and are the same.</summary>
[Collection(SharedParts.Name)]
public sealed class KeySetCheckTests(Parts parts)
{
    private readonly string _database = $"tests-{Ids.New()}";

    [Fact]
    public async Task Serve_KeyAdded_IsKept()
    {
        Assert.Equal(0, await ServeAsync(("r1", 1)));
        Assert.Equal(0, await ServeAsync(("r2", 2), ("r1", 1)));

        Assert.Equal(78, await ServeAsync(("r2", 3), ("r1", 1)));
    }

    [Fact]
    public async Task Serve_AnotherKeyUnderAKnownId_EndsWithCode78()
    {
        Assert.Equal(0, await ServeAsync(("r1", 1)));

        Assert.Equal(78, await ServeAsync(("r1", 2)));
        Assert.Equal(0, await ServeAsync(("r1", 1)));
    }

    [Fact]
    public async Task Serve_MissingKey_EndsWithCode78AndKeepsNoNewOne()
    {
        Assert.Equal(0, await ServeAsync(("r1", 1)));

        Assert.Equal(78, await ServeAsync(("r2", 2)));
        Assert.Equal(0, await ServeAsync(("r1", 1)));
    }

    [Fact]
    public async Task Serve_RetiredKeyIsMissing_Serves()
    {
        Assert.Equal(0, await ServeAsync(("r1", 1)));
        await using (var host = Host(("r1", 1)))
            Assert.Equal(0, await host.RunAsync("retire-key", "receipts", "r1"));
        // A replica that still has the key starts once more.
        Assert.Equal(0, await ServeAsync(("r1", 1)));

        Assert.Equal(0, await ServeAsync(("r2", 2)));
    }

    [Fact]
    public async Task RetireKey_KeyThatStoredDataNeed_IsRefusedAndStaysRequired()
    {
        Assert.Equal(0, await ServeAsync(("needed", 1), ("r2", 2)));
        await using (var host = Host(("needed", 1), ("r2", 2)))
            Assert.Equal(65, await host.RunAsync("retire-key", "receipts", "needed"));

        Assert.Equal(78, await ServeAsync(("r2", 2)));
    }

    [Theory]
    [InlineData("receipts", "unknown")]
    [InlineData("receipts")]
    public async Task RetireKey_UnknownKeyOrMissingArgument_IsRefused(params string[] arguments)
    {
        Assert.Equal(0, await ServeAsync(("r1", 1)));
        await using var host = Host(("r1", 1));

        Assert.Equal(64, await host.RunAsync(["retire-key", .. arguments]));
    }

    [Fact]
    public async Task CheckValue_Stored_ContainsNoKey()
    {
        Assert.Equal(0, await ServeAsync(("r1", 1)));
        await using var host = Host(("r1", 1));
        var values = host.Keys.Database.GetCollection<BsonDocument>(KeyCheckStore.Collection);

        var stored = await values.Find(new BsonDocument("_id", "receipts:r1")).SingleAsync();

        Assert.Equal(["_id", "envelope", "keyId", "keySet", "retired"], stored.Names.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(new string('\u0001', 8), new string([.. stored["envelope"].AsByteArray.Select(value => (char)value)]),
            StringComparison.Ordinal);
    }

    private async Task<int> ServeAsync(params (string Id, byte Fill)[] keys)
    {
        await using var host = Host(keys);
        return await host.ServeAsync();
    }

    private RingHost Host(params (string Id, byte Fill)[] keys) => new(parts.DocDb, _database, [("k1", 9)], more: services =>
        services.AddKeySet("receipts", _ => keys.Select(key => KeyValuePair.Create(key.Id, RingHost.KeyOf(key.Fill))))
            .AddSingleton<IKeyUse, Use>());

    private sealed class Use : IKeyUse
    {
        public string KeySet => "receipts";

        public Task<bool> IsUsedAsync(string keyId, CancellationToken cancel) => Task.FromResult(keyId == "needed");
    }
}
