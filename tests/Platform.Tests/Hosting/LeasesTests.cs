using Microsoft.Extensions.Time.Testing;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>The clocks of the two replicas differ by a century: only the database's clock may count.</summary>
[Collection(SharedParts.Name)]
public sealed class LeasesTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly MongoClient _client;
    private readonly IMongoCollection<BsonDocument> _stored;
    private readonly Leases _one;
    private readonly Leases _two;

    public LeasesTests(Parts parts)
    {
        _client = new MongoClient(parts.DocDb.ConnectionString);
        var database = _client.GetDatabase($"tests-{Ids.New()}");
        _stored = database.GetCollection<BsonDocument>("leases");
        _one = new Leases(database, new FakeTimeProvider(DateTimeOffset.UnixEpoch), Quiet.Outages);
        _two = new Leases(database, new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(100)), Quiet.Outages);
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Acquire_LeaseOfAnotherReplica_ReturnsNull()
    {
        Assert.Equal(1, await AcquireAsync(_one));
        Assert.Null(await AcquireAsync(_two));
        Assert.Equal(1, await AcquireAsync(_one));
        Assert.Equal(1, await _two.AcquireAsync("other", Minute, CancellationToken.None));
    }

    [Fact]
    public async Task Acquire_ReplicaWhoseClockIsBehind_IsExcludedAsWell()
    {
        Assert.Equal(1, await AcquireAsync(_two));
        Assert.Null(await AcquireAsync(_one));
    }

    [Fact]
    public async Task Acquire_Renewed_KeepsItsTermAndEndsLaterByTheDatabasesClock()
    {
        await AcquireAsync(_one);
        await ExpireAsync();
        var before = await DatabaseTimeAsync();
        Assert.Equal(1, await AcquireAsync(_one));
        Assert.InRange((await StoredAsync())["until"].ToUniversalTime(), before + Minute, await DatabaseTimeAsync() + Minute);
        Assert.Null(await AcquireAsync(_two));
    }

    [Fact]
    public async Task Acquire_ExpiredLease_IncreasesTheTermAndExcludesTheFormerOwner()
    {
        await AcquireAsync(_one);
        await ExpireAsync();
        Assert.Equal(2, await AcquireAsync(_two));
        Assert.Null(await AcquireAsync(_one));
        await ExpireAsync();
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

    [Fact]
    public async Task WhileHolding_Work_TakesTheTermAndReleasesTheLease()
    {
        await AcquireAsync(_two);
        await _two.ReleaseAsync("work", CancellationToken.None);
        long taken = 0;
        await _one.WhileHoldingAsync("work", Minute, async (term, _) =>
        {
            taken = term;
            Assert.Null(await AcquireAsync(_two));
        }, CancellationToken.None);
        Assert.Equal(2, taken);
        Assert.Equal(3, await AcquireAsync(_two));
    }

    private static Task<long?> AcquireAsync(Leases leases) => leases.AcquireAsync("work", Minute, CancellationToken.None);

    private Task<UpdateResult> ExpireAsync() => _stored.UpdateOneAsync(
        new BsonDocument("_id", "work"), new BsonDocument("$set", new BsonDocument("until", new BsonDateTime(0))));

    private Task<BsonDocument> StoredAsync() => _stored.Find(new BsonDocument("_id", "work")).SingleAsync();

    private async Task<DateTime> DatabaseTimeAsync() =>
        (await _stored.Database.RunCommandAsync<BsonDocument>(new BsonDocument("hello", 1)))["localTime"].ToUniversalTime();
}
