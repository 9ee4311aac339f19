using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.SignOut.NotifyPortal;

/// <summary>Repeats the notices that were not delivered: the portal was unavailable, or a process ended before.</summary>
internal sealed class SignOutNoticeJob(
    SignOutNoticeStore store, BackchannelLogout logout, Leases leases, TimeProvider clock, ILogger<SignOutNoticeJob> logger)
    : PeriodicJob("sign-out-notices", Interval, Interval * 2, leases, clock, logger)
{
    private const int MaxAtOnce = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    // The term is unused: delivering twice is harmless.
    protected override async Task RunAsync(long term, CancellationToken cancel)
    {
        foreach (var notice in await store.ListAsync(Clock.GetUtcNow(), MaxAtOnce, cancel))
            if (!await logout.TryDeliverAsync(notice, cancel))
                return;
    }
}
