using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Keeps the replicas of a host from doing the same work at the same time. Leases expire by the database's clock, so the
/// clocks of the replicas may differ. A lease saves load; it is not a lock: work that must not be repeated compares terms,
/// which grow with each new owner.
/// </summary>
/// <param name="clock">Times the renewals and the attempts to acquire a lease that another process has.</param>
public sealed class Leases(IMongoDatabase database, TimeProvider clock, OutageLog outages)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly string _owner = Ids.New();
    private readonly IMongoCollection<BsonDocument> _leases = database.GetCollection<BsonDocument>("leases");

    /// <summary>Where the work of a lease reports that the database is unavailable.</summary>
    internal OutageLog Outages { get; } = outages;

    /// <summary>
    /// Acquires or renews the lease from now on, for that long. Returns its term, which every later owner's exceeds, or null
    /// while another process has it. One write in either case.
    /// </summary>
    public async Task<long?> AcquireAsync(string name, TimeSpan duration, CancellationToken cancel)
    {
        try
        {
            var lease = await _leases.FindOneAndUpdateAsync(
                new BsonDocument("_id", name), new PipelineUpdateDefinition<BsonDocument>(new[] { Acquisition(duration) }),
                new FindOneAndUpdateOptions<BsonDocument> { IsUpsert = true, ReturnDocument = ReturnDocument.After }, cancel);
            return lease["owner"] == _owner ? lease["term"].ToInt64() : null;
        }
        catch (MongoCommandException exception) when (exception.Code == DuplicateKey.Code)
        {
            // Two processes inserted the lease for the first time, and the other one has it.
            return null;
        }
    }

    /// <summary>Releases the lease, so that the next owner need not wait until it expires. Its document stays, for its term.</summary>
    public Task ReleaseAsync(string name, CancellationToken cancel)
    {
        var owned = new BsonDocument { { "_id", name }, { "owner", _owner } };
        var noOwner = new BsonDocument("$unset", new BsonDocument { { "owner", "" }, { "until", "" } });
        return _leases.UpdateOneAsync(owned, noOwner, cancellationToken: cancel);
    }

    /// <summary>
    /// Waits for the lease, works, and releases it, also after a failure. It is renewed during the work, and the work is
    /// cancelled if another process has taken the lease.
    /// </summary>
    /// <param name="work">Takes the term, for writes that must not follow those of a later owner.</param>
    public async Task WhileHoldingAsync(string name, TimeSpan duration, Func<long, CancellationToken, Task> work, CancellationToken cancel)
    {
        using var pause = new PeriodicTimer(Pause, clock);
        long? term;
        while ((term = await AcquireAsync(name, duration, cancel)) is null)
            await pause.WaitForNextTickAsync(cancel);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var renewing = RenewAsync(name, duration, term.Value, over);
        try
        {
            await work(term.Value, over.Token);
        }
        finally
        {
            await over.CancelAsync();
            await renewing;
            await ReleaseAsync(name, CancellationToken.None);
        }
    }

    private async Task RenewAsync(string name, TimeSpan duration, long term, CancellationTokenSource over)
    {
        using var timer = new PeriodicTimer(duration / 3, clock);
        while (!over.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(over.Token);
                if (await AcquireAsync(name, duration, over.Token) != term)
                    await over.CancelAsync();
            }
            catch (Exception exception) when (exception is OperationCanceledException or MongoException or TimeoutException)
            {
                // Finished, or the database is unavailable: the work fails as well, and the lease lasts for two more attempts.
            }
        }
    }

    /// <summary>
    /// This process keeps its own lease and its term, takes a free or expired one in the next term, and changes no other. The
    /// instant <c>until</c> is missing before the first acquisition and after a release, which compares as the past.
    /// </summary>
    private BsonDocument Acquisition(TimeSpan duration)
    {
        BsonValue mine = Call("$eq", "$owner", _owner), free = Call("$lt", "$until", "$$NOW");
        var taken = Call("$or", mine, free);
        var nextTerm = Call("$add", Call("$ifNull", "$term", 0L), 1L);
        return new BsonDocument("$set", new BsonDocument
        {
            { "owner", Call("$cond", taken, _owner, "$owner") },
            { "until", Call("$cond", taken, Call("$add", "$$NOW", (long)duration.TotalMilliseconds), "$until") },
            { "term", Call("$cond", mine, "$term", Call("$cond", free, nextTerm, "$term")) },
        });
    }

    private static BsonDocument Call(string operation, params BsonValue[] operands) => new(operation, new BsonArray(operands));
}
