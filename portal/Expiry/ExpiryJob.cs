using EspaceFamille.Platform;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Sessions;

namespace EspaceFamille.Portal.Expiry;

/// <summary>Deletes, once an hour, the drafts, held forms and sessions that have expired; nothing reads them any more.</summary>
internal sealed class ExpiryJob(
    DraftStore drafts, HeldFormStore forms, SessionStore sessions, Leases leases, TimeProvider clock, ILogger<ExpiryJob> logger)
    : PeriodicJob("expiry", Interval, Interval * 1.5, leases, clock, logger)
{
    internal static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // The term is unused: deleting twice is harmless.
    protected override async Task RunAsync(long term, CancellationToken cancel)
    {
        var now = Clock.GetUtcNow();
        await drafts.DeleteExpiredAsync(now, cancel);
        await forms.DeleteExpiredAsync(now, cancel);
        await sessions.DeleteExpiredAsync(now, cancel);
    }
}
