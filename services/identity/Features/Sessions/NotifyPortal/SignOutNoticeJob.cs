using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Sessions.NotifyPortal;

/// <summary>Repeats the notices that were not delivered: the portal was unavailable, or a process ended before.</summary>
internal sealed class SignOutNoticeJob(
    SignOutNoticeStore store, BackchannelLogout logout, IOptions<NotifyPortalOptions> portal, Leases leases, TimeProvider clock,
    ILogger<SignOutNoticeJob> logger)
    : PeriodicJob("sign-out-notices", Interval, Interval * 2, leases, clock, logger)
{
    private const int MaxAtOnce = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task<bool> IsDueAsync(CancellationToken cancel) =>
        portal.Value.InternalAddress is not null && (await store.ListAsync(Clock.GetUtcNow(), limit: 1, cancel)).Count > 0;

    // The term is unused: delivering twice is harmless.
    protected override async Task RunAsync(long term, CancellationToken cancel)
    {
        foreach (var notice in await store.ListAsync(Clock.GetUtcNow(), MaxAtOnce, cancel))
            if (!await logout.TryDeliverAsync(notice, cancel))
                return;
    }
}
