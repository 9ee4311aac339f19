using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.StorageSpace.SendNotices;

/// <summary>Looks for mails to owners of storage spaces that are due, at the interval of the settings.</summary>
internal sealed class SpaceNoticeJob(
    SpaceNotices notices, IOptions<StorageSpaceOptions> options, Leases leases, TimeProvider clock, ILogger<SpaceNoticeJob> logger)
    : PeriodicJob("space-notices", options.Value.NoticeInterval, Lease, leases, clock, logger)
{
    private static readonly TimeSpan Lease = StorageSpaceOptions.MaxNoticeInterval * 1.5;

    // The term is unused: a reminder is decided on what is stored, whichever replica does it.
    protected override Task RunAsync(long term, CancellationToken cancel) => notices.RunAsync(cancel);
}
