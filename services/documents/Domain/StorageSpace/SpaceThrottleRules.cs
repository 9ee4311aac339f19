using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>
/// How fast storage passwords and recovery codes may be tried: in one session as fast as a sign-in, and passwords in all sessions of an
/// account 100 times within 24 hours. An opened space is not concerned.
/// </summary>
internal static class SpaceThrottleRules
{
    public const int AccountAttemptsPerDay = 100;

    public static bool IsCountedPerAccount(SpaceAttempt attempt) => attempt is not SpaceAttempt.Recovery;

    /// <summary>The same decision as <see cref="ThrottleRules.Try"/>, for the bucket of the account.</summary>
    public static ThrottleDecision TryAccount(LoginAttempts known, DateTimeOffset now)
    {
        DateTimeOffset[] recent = [.. known.Instants.Where(at => now - at < ThrottleRules.Day)];
        return recent.Length >= AccountAttemptsPerDay
            ? new ThrottleDecision.Wait(recent[^AccountAttemptsPerDay] + ThrottleRules.Day)
            : new ThrottleDecision.Allowed(new LoginAttempts([.. recent, now], 0, BlockedUntil: null));
    }

    /// <summary>Removes an attempt of the account that was counted and did not fail.</summary>
    public static LoginAttempts RefundAccount(LoginAttempts known, DateTimeOffset countedAt) =>
        ThrottleRules.Refund(known, countedAt) with { Failures = 0, BlockedUntil = null };
}
