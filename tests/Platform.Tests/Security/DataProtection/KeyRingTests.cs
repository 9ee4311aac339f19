using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security.DataProtection;

/// <summary>The ring at first start, at rest and over restarts.</summary>
[Collection(SharedParts.Name)]
public sealed class KeyRingTests(Parts parts)
{
    private readonly string _database = $"tests-{Ids.New()}";

    [Fact]
    public async Task Migrate_FirstTime_CreatesOneEncryptedKeyThatReplicasShare()
    {
        await using var job = Host(("k1", 1));
        Assert.Equal(0, await job.MigrateAsync());
        await using var one = Host(("k1", 1));
        await using var other = Host(("k1", 1));

        Assert.Equal("draft", other.Unprotect(one.Protect("draft")));
        var stored = Assert.Single(await one.StoredAsync()).ToString();
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_TwoReplicasAtOnce_ShareOneKey()
    {
        await using var one = Host(("k1", 1));
        await using var other = Host(("k1", 1));
        using var both = new Barrier(2);

        await Task.WhenAll(StartAsync(one), StartAsync(other));

        Assert.Single(await one.StoredAsync());
        Assert.Equal("draft", other.Unprotect(one.Protect("draft")));
        Assert.Equal("draft", one.Unprotect(other.Protect("draft")));

        Task StartAsync(RingHost replica) => Task.Run(() =>
        {
            both.SignalAndWait();
            return replica.Services.GetRequiredService<StartupChecks>().RunAsync(CancellationToken.None);
        });
    }

    /// <summary>An unread ring makes a valid cookie look forged: the session would end because the database is slow.</summary>
    [Fact]
    public async Task Unprotect_DatabaseUnavailableSinceTheStart_StillOpensWhatIsInUse()
    {
        await using var before = Host(("k1", 1));
        await before.MigrateAsync();
        var session = before.Protect("session");
        var keys = new InterruptedRing();
        await using var after = new RingHost(
            parts.DocDb, _database, [("k1", 1)], more: services => services.AddOptions<KeyManagementOptions>()
                .PostConfigure(options => options.XmlRepository = keys.Around(options.XmlRepository!)));
        await after.Services.GetRequiredService<StartupChecks>().RunAsync(CancellationToken.None);

        keys.IsInterrupted = true;

        Assert.Equal("session", after.Unprotect(session));
    }

    [Fact]
    public async Task CreateNextKey_DecidedByTwoReplicasFromTheSameRing_IsStoredOnce()
    {
        await using var host = Host(("k1", 1));
        var (keys, now) = (host.Services.GetRequiredService<IKeyManager>(), DateTimeOffset.UnixEpoch);
        keys.CreateNewKey(now, now + KeyRotationRules.Lifetime);

        Assert.Throws<MongoWriteException>(() => keys.CreateNewKey(now, now + KeyRotationRules.Lifetime));

        Assert.Single(await host.StoredAsync());
    }

    [Fact]
    public async Task Protect_EmptyRing_CreatesNoKey()
    {
        await using var host = Host(("k1", 1));

        Assert.False(host.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.AutoGenerateKeys);
        Assert.ThrowsAny<Exception>(() => host.Protect("draft"));

        Assert.Empty(await host.StoredAsync());
    }

    [Fact]
    public async Task StoreElement_KeyInClear_IsRefused()
    {
        await using var host = Host(("k1", 1));
        var clear = new XElement("key", new XElement("activationDate", DateTimeOffset.UnixEpoch), new XElement("masterKey"));

        Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<KeyRingStore>().StoreElement(clear, "key-1"));

        Assert.Empty(await host.StoredAsync());
    }

    [Fact]
    public async Task Key_CopiedIntoTheRingOfAnotherHost_CannotBeOpenedThere()
    {
        await using var host = Host(("k1", 1));
        await host.MigrateAsync();
        await using var other = new RingHost(parts.DocDb, _database, [("k1", 1)], name: "other");

        var failure = Assert.Throws<UnreadableKeysException>(() => other.Services.GetRequiredService<KeyRing>().CreateNextKey());

        Assert.Contains("cannot be opened", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_KeysOfAnEarlierVersion_AreDeletedAndNotRead()
    {
        await using var host = Host(("k1", 1));
        var database = host.Services.GetRequiredService<IMongoDatabase>();
        await database.GetCollection<BsonDocument>("dataProtectionKeys").InsertOneAsync(new("xml", "<key><masterKey /></key>"));

        Assert.Equal(0, await host.MigrateAsync());

        var collections = await (await database.ListCollectionNamesAsync()).ToListAsync();
        Assert.DoesNotContain("dataProtectionKeys", collections);
        Assert.Single(await host.StoredAsync());
    }

    [Fact]
    public async Task Start_WrappingKeyRotatedAndKeyExpired_OpensWhatIsOldAndEncryptsUnderTheNewOne()
    {
        await using var before = Host(("k1", 1));
        await before.MigrateAsync();
        var draft = before.Protect("draft");
        await before.ExpireAsync(TimeSpan.FromHours(1));
        await using var after = Host(("k2", 2), ("k1", 1));

        Assert.Equal(0, await after.MigrateAsync());

        Assert.Equal("draft", after.Unprotect(draft));
        var stored = await after.StoredAsync();
        Assert.Equal(["k1", "k2"], stored.Select(WrappedUnder).Order(StringComparer.Ordinal));
        Assert.Throws<CryptographicException>(() => before.Unprotect(after.Protect("draft")));
    }

    private static string WrappedUnder(XElement key) =>
        Sealed.KeyId(Convert.FromBase64String(key.Descendants("sealed").Single().Value));

    private RingHost Host(params (string Id, byte Fill)[] secret) => new(parts.DocDb, _database, secret);
}
