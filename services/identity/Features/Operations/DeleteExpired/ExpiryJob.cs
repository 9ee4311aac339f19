using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Attempts;
using EspaceFamille.Identity.Storage.Passkeys;
using EspaceFamille.Identity.Storage.SecurityChecks;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Features.Operations.DeleteExpired;

/// <summary>
/// Deletes, once an hour, tokens, authorizations and sessions that are void and attempt counts that have no effect any more, one day
/// after their last use.
/// </summary>
internal sealed class ExpiryJob(
    IServiceScopeFactory scopes, LoginAttemptStore logins, AddressAttemptStore addresses, SignOutTicketStore tickets,
    SecretLinkStore links, SecurityChallengeStore challenges, SessionStore sessions,
    PasskeyCeremonyStore ceremonies, SignOutNoticeStore notices, Leases leases, TimeProvider clock,
    ILogger<ExpiryJob> logger) : PeriodicJob("expiry", Interval, Interval * 1.5, leases, clock, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    // The term is unused: deleting twice is harmless.
    protected override async Task RunAsync(long term, CancellationToken cancel)
    {
        var before = Clock.GetUtcNow() - Retention;
        await using var scope = scopes.CreateAsyncScope();
        // Tokens first: an authorization is deleted once none of its tokens is left.
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, cancel);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, cancel);
        await logins.DeleteBeforeAsync(before, cancel);
        await addresses.DeleteBeforeAsync(before, cancel);
        await tickets.DeleteBeforeAsync(before, cancel);
        await links.DeleteBeforeAsync(before, cancel);
        await sessions.DeleteBeforeAsync(before, cancel);
        await challenges.DeleteBeforeAsync(before, cancel);
        await ceremonies.DeleteBeforeAsync(before, cancel);
        await notices.DeleteBeforeAsync(before, cancel);
    }
}
