using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>
/// Lets one request or import at a time remove an active administrator, or give an account of staff its mail address, over all replicas:
/// concurrent ones could each see the other's account active and remove both, or each find the address free.
/// </summary>
internal sealed class AdministratorLock(IMongoDatabase database, TimeProvider clock, OutageLog outages)
{
    private const string Name = "administrators";

    /// <summary>Far longer than the reads and the write that it guards.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    /// <summary>Null when another request has it.</summary>
    public async Task<IAsyncDisposable?> TryEnterAsync(CancellationToken cancel)
    {
        // An owner per request: the host's own leases have one owner per process.
        var leases = new Leases(database, clock, outages);
        return await leases.AcquireAsync(Name, Duration, cancel) is null ? null : new Held(leases);
    }

    /// <summary>Waits for the lock and keeps it during the work, however long that takes.</summary>
    public Task WhileHoldingAsync(Func<CancellationToken, Task> work, CancellationToken cancel) =>
        new Leases(database, clock, outages).WhileHoldingAsync(Name, Duration, (_, token) => work(token), cancel);

    private sealed class Held(Leases leases) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await leases.ReleaseAsync(Name, CancellationToken.None);
    }
}
