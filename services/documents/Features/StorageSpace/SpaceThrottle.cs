using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>
/// Counts attempts to open a storage space, each before the result of its evaluation is used, so that concurrent ones are limited.
/// </summary>
internal sealed class SpaceThrottle(SpaceAttemptStore attempts, TimeProvider clock)
{
    /// <summary>What is stored of earlier attempts.</summary>
    public async Task<KnownSpaceAttempts> ReadAsync(SpaceCaller caller, SpaceAttempt attempt, CancellationToken cancel)
    {
        var session = attempts.FindAsync(SessionOf(caller, attempt), cancel);
        var account = SpaceThrottleRules.IsCountedPerAccount(attempt)
            ? attempts.FindAsync(AccountOf(caller, attempt), cancel)
            : Task.FromResult<StoredAttempts?>(null);
        await Task.WhenAll(session, account);
        return new(await session, await account);
    }

    /// <summary>Counts one attempt.</summary>
    /// <param name="known">As read; what was counted since then is considered as well.</param>
    /// <returns>The instant before which none is evaluated; null when this one may be.</returns>
    public async Task<DateTimeOffset?> TryAsync(
        SpaceCaller caller, SpaceAttempt attempt, KnownSpaceAttempts known, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (SpaceThrottleRules.IsCountedPerAccount(attempt)
            && await TryAsync(AccountOf(caller, attempt), known.Account, now, SpaceThrottleRules.TryAccount, cancel) is { } accountUntil)
            return accountUntil;
        if (await TryAsync(SessionOf(caller, attempt), known.Session, now, ThrottleRules.Try, cancel) is not { } until)
            return null;
        // It is not evaluated.
        await RefundAccountAsync(caller, attempt, now, cancel);
        return until;
    }

    /// <summary>The attempt succeeded: the failures of the session have ended.</summary>
    public async Task SucceededAsync(SpaceCaller caller, SpaceAttempt attempt, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await Task.WhenAll(
            attempts.ChangeAsync(SessionOf(caller, attempt), now, known => ThrottleRules.Succeed(known, now), cancel),
            RefundAccountAsync(caller, attempt, now, cancel));
    }

    /// <summary>The attempt was not evaluated.</summary>
    public async Task RefundAsync(SpaceCaller caller, SpaceAttempt attempt, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await attempts.ChangeAsync(SessionOf(caller, attempt), now, known => ThrottleRules.Refund(known, now), cancel);
        await RefundAccountAsync(caller, attempt, now, cancel);
    }

    private static string SessionOf(SpaceCaller caller, SpaceAttempt attempt) =>
        $"{attempt}:{OpenSpaceRules.IdOf(caller.AccountId, caller.SessionId)}";

    private static string AccountOf(SpaceCaller caller, SpaceAttempt attempt) => $"{attempt}:{caller.AccountId}";

    private async Task RefundAccountAsync(SpaceCaller caller, SpaceAttempt attempt, DateTimeOffset now, CancellationToken cancel)
    {
        if (SpaceThrottleRules.IsCountedPerAccount(attempt))
            await attempts.ChangeAsync(
                AccountOf(caller, attempt), now, known => SpaceThrottleRules.RefundAccount(known, now), cancel);
    }

    private async Task<DateTimeOffset?> TryAsync(
        string bucket, StoredAttempts? stored, DateTimeOffset now, Func<LoginAttempts, DateTimeOffset, ThrottleDecision> rule,
        CancellationToken cancel)
    {
        DateTimeOffset? until = null;
        await attempts.ChangeKnownAsync(
            bucket, stored, now,
            known =>
            {
                var decision = rule(known, now);
                until = (decision as ThrottleDecision.Wait)?.Until;
                return (decision as ThrottleDecision.Allowed)?.After;
            },
            cancel);
        return until;
    }
}
