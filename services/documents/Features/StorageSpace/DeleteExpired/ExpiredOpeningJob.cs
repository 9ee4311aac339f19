using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.StorageSpace.DeleteExpired;

/// <summary>Deletes openings that have expired every minute: nobody can use them, and nothing of them is kept.</summary>
internal sealed class ExpiredOpeningJob(
    OpenSpaceStore openings, Leases leases, TimeProvider clock, ILogger<ExpiredOpeningJob> logger)
    : PeriodicJob("expired-openings", Interval, Interval * 1.5, leases, clock, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // The term is unused: deleting what is deleted already changes nothing.
    protected override Task RunAsync(long term, CancellationToken cancel) => openings.DeleteExpiredAsync(Clock.GetUtcNow(), cancel);
}
