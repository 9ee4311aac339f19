using EspaceFamille.TestKit;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security.DataProtection;

[Collection(SharedParts.Name)]
public sealed class KeyRotationTests(Parts parts)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 10, 20, 30, TimeSpan.Zero);

    [Fact]
    public void Next_NoKey_IsActiveAtOnce() => Assert.Equal(
        new KeyPeriod(new(2026, 11, 29, 10, 20, 0, TimeSpan.Zero), Now.AddDays(90)), KeyRotationRules.Next([], Now));

    [Theory]
    [InlineData(15, null)]
    [InlineData(14, 14)]
    [InlineData(1, 1)]
    [InlineData(-200, -200)]
    public void Next_LastKeyExpires_FollowsWithoutAGap(int lastDays, int? activeDays)
    {
        var next = KeyRotationRules.Next([Now.AddDays(-300), Now.AddDays(lastDays)], Now);

        Assert.Equal(activeDays is { } days ? Now.AddDays(days) : null, next?.ActivatesAt);
        Assert.Equal(activeDays is { } start ? Now.AddDays(Math.Max(start, 0) + 90) : null, next?.ExpiresAt);
    }

    /// <summary>
    /// The framework reads the ring at least once a day, and prefers keys that are two days old. Creating a key may fail for a
    /// week beside that.
    /// </summary>
    [Fact]
    public void Lead_ComparedWithAReplicasRefresh_IsLonger() =>
        Assert.True(KeyRotationRules.Lead > TimeSpan.FromHours(24) + TimeSpan.FromDays(2) + TimeSpan.FromDays(7));

    [Fact]
    public async Task Job_LastKeyEndsSoon_CreatesTheNextOneOnceAndTheOldOneStaysInUse()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = new RingHost(parts.DocDb, $"tests-{Ids.New()}", [("k1", 1)], clock);
        Assert.Equal(0, await host.MigrateAsync());
        var draft = host.Protect("draft");
        using var job = new KeyRotationJob(
            host.Services.GetRequiredService<KeyRing>(), host.Services.GetRequiredService<Leases>(), clock,
            NullLogger<KeyRotationJob>.Instance);
        await job.StartAsync(CancellationToken.None);

        clock.Advance(KeyRotationRules.Lifetime - KeyRotationRules.Lead + TimeSpan.FromHours(1));
        await Eventually.True(async () => (await host.StoredAsync()).Count == 2, "the next key exists");
        clock.Advance(TimeSpan.FromHours(1));
        await job.StopAsync(CancellationToken.None);

        var keys = host.Services.GetRequiredService<IKeyManager>().GetAllKeys().OrderBy(key => key.ActivationDate).ToList();
        Assert.Equal(2, keys.Count);
        Assert.Equal(keys[0].ExpirationDate, keys[1].ActivationDate);
        await using var replica = new RingHost(parts.DocDb, Database(host), [("k1", 1)]);
        Assert.Equal("draft", replica.Unprotect(draft));
        Assert.Equal("later", host.Unprotect(replica.Protect("later")));
    }

    private static string Database(RingHost host) => host.Keys.Database.DatabaseNamespace.DatabaseName;
}
