using Microsoft.Extensions.Time.Testing;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

[Collection(SharedParts.Name)]
public sealed class LeasesTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);
    private readonly MongoClient _client;
    private readonly Leases _one;
    private readonly Leases _two;

    public LeasesTests(Parts parts)
    {
        _client = new MongoClient(parts.DocDb.ConnectionString);
        var database = _client.GetDatabase($"tests-{Ids.New()}");
        (_one, _two) = (new Leases(database, _clock), new Leases(database, _clock));
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Hold_LeaseOfAnotherReplica_ReturnsFalse()
    {
        Assert.True(await _one.HoldAsync("work", Minute, CancellationToken.None));
        Assert.False(await _two.HoldAsync("work", Minute, CancellationToken.None));
        Assert.True(await _one.HoldAsync("work", Minute, CancellationToken.None));
        Assert.True(await _two.HoldAsync("other", Minute, CancellationToken.None));
    }

    [Fact]
    public async Task Acquire_Renewed_KeepsItsTermAndExtendsIt()
    {
        Assert.Equal(1, await AcquireAsync(_one));
        _clock.Advance(Minute * 0.9);
        Assert.Equal(1, await AcquireAsync(_one));
        _clock.Advance(Minute * 0.9);
        Assert.Null(await AcquireAsync(_two));
    }

    [Fact]
    public async Task Acquire_ExpiredLease_IncreasesTheTermAndExcludesTheFormerOwner()
    {
        await AcquireAsync(_one);
        _clock.Advance(Minute * 1.1);
        Assert.Equal(2, await AcquireAsync(_two));
        Assert.Null(await AcquireAsync(_one));
        _clock.Advance(Minute * 1.1);
        Assert.Equal(3, await AcquireAsync(_one));
    }

    [Fact]
    public async Task Acquire_ReleasedLease_IncreasesTheTermAtOnce()
    {
        await AcquireAsync(_one);
        await _two.ReleaseAsync("work", CancellationToken.None);
        Assert.Null(await AcquireAsync(_two));
        await _one.ReleaseAsync("work", CancellationToken.None);
        Assert.Equal(2, await AcquireAsync(_two));
    }

    [Fact]
    public async Task Acquire_ConcurrentReplicas_GivesTheLeaseToOne()
    {
        var terms = await Task.WhenAll(AcquireAsync(_one), AcquireAsync(_two));
        Assert.Equal([1L], terms.OfType<long>());
    }

    private static Task<long?> AcquireAsync(Leases leases) => leases.AcquireAsync("work", Minute, CancellationToken.None);
}
