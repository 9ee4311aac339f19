using System.Collections.Concurrent;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Keeps the replicas of a host from doing the same work at the same time. A lease saves load; it is not a lock: work that
/// must not be repeated compares terms, which grow with each new owner.
/// </summary>
public sealed class Leases(IMongoDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly string _owner = Ids.New();
    private readonly ConcurrentDictionary<string, long> _terms = new(StringComparer.Ordinal);
    private readonly IMongoCollection<BsonDocument> _leases = database.GetCollection<BsonDocument>("leases");

    /// <summary>True when this process has the lease from now on, for that long; false while another process has it.</summary>
    public async Task<bool> HoldAsync(string name, TimeSpan duration, CancellationToken cancel) =>
        await AcquireAsync(name, duration, cancel) is not null;

    /// <summary>
    /// Acquires or renews the lease from now on, for that long. Returns its term, which every later owner's exceeds, or null
    /// while another process has it.
    /// </summary>
    public async Task<long?> AcquireAsync(string name, TimeSpan duration, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (_terms.TryGetValue(name, out var term))
        {
            var renewed = await _leases.UpdateOneAsync(
                Owned(name), new BsonDocument("$set", new BsonDocument("until", now + duration)), cancellationToken: cancel);
            if (renewed.MatchedCount > 0)
                return term;
            _terms.TryRemove(name, out _);
        }

        return await TakeAsync(name, now, now + duration, cancel);
    }

    /// <summary>Releases the lease, so that the next owner need not wait until it expires. Its document stays, for its term.</summary>
    public Task ReleaseAsync(string name, CancellationToken cancel)
    {
        _terms.TryRemove(name, out _);
        var noOwner = new BsonDocument("$unset", new BsonDocument { { "owner", "" }, { "until", "" } });
        return _leases.UpdateOneAsync(Owned(name), noOwner, cancellationToken: cancel);
    }

    /// <summary>
    /// Waits for the lease, works, and releases it, also after a failure. It is renewed during the work, and the work is
    /// cancelled if another process has taken the lease.
    /// </summary>
    public async Task WhileHoldingAsync(string name, TimeSpan duration, Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        using var pause = new PeriodicTimer(Pause, clock);
        while (!await HoldAsync(name, duration, cancel))
            await pause.WaitForNextTickAsync(cancel);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var renewing = RenewAsync(name, duration, over);
        try
        {
            await work(over.Token);
        }
        finally
        {
            await over.CancelAsync();
            await renewing;
            await ReleaseAsync(name, CancellationToken.None);
        }
    }

    private async Task RenewAsync(string name, TimeSpan duration, CancellationTokenSource over)
    {
        using var timer = new PeriodicTimer(duration / 3, clock);
        while (!over.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(over.Token);
                if (!await HoldAsync(name, duration, over.Token))
                    await over.CancelAsync();
            }
            catch (Exception exception) when (exception is OperationCanceledException or MongoException or TimeoutException)
            {
                // Finished, or the database is unavailable: the work fails as well, and the lease lasts for two more attempts.
            }
        }
    }

    private async Task<long?> TakeAsync(string name, DateTime now, DateTime until, CancellationToken cancel)
    {
        var free = Builders<BsonDocument>.Filter;
        try
        {
            var taken = await _leases.FindOneAndUpdateAsync(
                free.Eq("_id", name) & (free.Exists("owner", exists: false) | free.Lt("until", now)),
                new BsonDocument
                {
                    { "$set", new BsonDocument { { "owner", _owner }, { "until", until } } },
                    { "$inc", new BsonDocument("term", 1L) },
                },
                new FindOneAndUpdateOptions<BsonDocument> { IsUpsert = true, ReturnDocument = ReturnDocument.After }, cancel);
            return _terms[name] = taken["term"].ToInt64();
        }
        catch (MongoCommandException exception) when (exception.Code == DuplicateKey.Code)
        {
            // Another process has the lease: the upsert met its document.
            return null;
        }
    }

    private BsonDocument Owned(string name) => new() { { "_id", name }, { "owner", _owner } };
}
