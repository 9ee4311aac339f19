using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Keeps the replicas of a host from doing the same round of work side by side. A lease saves noise and load; it is not
/// a lock, and the work must bear being done twice.
/// </summary>
public sealed class Leases(IMongoDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly string _owner = Ids.New();
    private readonly IMongoCollection<BsonDocument> _leases = database.GetCollection<BsonDocument>("leases");

    /// <summary>True when this process holds the lease from now on, for that long; false while another one holds it.</summary>
    public async Task<bool> HoldAsync(string name, TimeSpan duration, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var free = Builders<BsonDocument>.Filter;
        try
        {
            await _leases.UpdateOneAsync(
                free.Eq("_id", name) & (free.Eq("owner", _owner) | free.Lt("until", now)),
                new BsonDocument("$set", new BsonDocument { { "owner", _owner }, { "until", now + duration } }),
                new UpdateOptions { IsUpsert = true }, cancel);
            return true;
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            // Another replica holds it: the upsert met its document.
            return false;
        }
    }

    /// <summary>Gives the lease back, so that the next one need not wait until it runs out.</summary>
    public Task ReleaseAsync(string name, CancellationToken cancel) =>
        _leases.DeleteOneAsync(new BsonDocument { { "_id", name }, { "owner", _owner } }, cancel);

    /// <summary>
    /// Waits for the lease, works, and gives it back, whatever came of it. It is renewed while the work goes on, and the
    /// work is cancelled should another one have it after all.
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
                // Over, or the database is away: the work meets that as well, and the lease lasts for two more tries.
            }
        }
    }
}
