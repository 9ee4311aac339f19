using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Registrations;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Registration.Activate;

/// <summary>
/// Erases, every ten minutes, forms that were not sent and accounts that were not activated in time, and completes activations that a
/// crash interrupted before the access key had its effect.
/// </summary>
internal sealed class RegistrationJob(
    RegistrationStore registrations, AccountStore accounts, AccountActivation activation, TownClock town, Leases leases,
    TimeProvider clock, ILogger<RegistrationJob> logger) : PeriodicJob("registrations", Interval, Interval * 1.5, leases, clock, logger)
{
    private const int MaxAtOnce = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    // The term is unused: each of these writes may be repeated.
    protected override Task RunAsync(long term, CancellationToken cancel) => RunAsync(cancel);

    internal async Task RunAsync(CancellationToken cancel)
    {
        await registrations.DeleteExpiredAsync(Clock.GetUtcNow(), cancel);
        await accounts.EraseNotActivatedAsync(town.Now - OpeningRules.ActivationTime, cancel);
        foreach (var id in await accounts.WithOfferedKeyAsync(MaxAtOnce, cancel))
            if (await accounts.FindAsync(id, cancel) is { } account)
                await activation.LinkAsync(account, cancel);
    }
}
