using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.StorageSpace.SendNotices;

/// <summary>Looks for mails to owners of storage spaces that are due, every hour.</summary>
internal sealed class SpaceNoticeJob(SpaceNotices notices, Leases leases, TimeProvider clock, ILogger<SpaceNoticeJob> logger)
    : PeriodicJob("space-notices", Interval, Interval * 1.5, leases, clock, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // The term is unused: a reminder is decided on what is stored, whichever replica does it.
    protected override Task RunAsync(long term, CancellationToken cancel) => notices.RunAsync(cancel);
}
