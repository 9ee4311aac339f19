namespace EspaceFamille.Platform;

/// <summary>
/// How fast one bucket may be used for guessing: the fifth consecutive failure causes a pause of 60 seconds, each further one doubles
/// it, and 24 hours allow 25 failures at most. An unlocked browser has ten attempts without a pause, and then none.
/// </summary>
public static class ThrottleRules
{
    public const int FreeFailures = 5;
    public const int AttemptsPerDay = 25;
    public const int UnlockedAttempts = 10;
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Counts the attempt as a failure before it is evaluated, so that concurrent ones are limited.</summary>
    public static ThrottleDecision Try(LoginAttempts known, DateTimeOffset now)
    {
        if (known.BlockedUntil > now)
            return new ThrottleDecision.Wait(known.BlockedUntil.Value);
        DateTimeOffset[] recent = [.. known.Instants.Where(at => now - at < Day)];
        if (recent.Length >= AttemptsPerDay)
            return new ThrottleDecision.Wait(recent[^AttemptsPerDay] + Day);
        var failures = (recent.Length == 0 ? 0 : known.Failures) + 1;
        return new ThrottleDecision.Allowed(Blocked(new([.. recent, now], failures, BlockedUntil: null)));
    }

    /// <summary>The same for the bucket of an unlocked browser: null when it is used up.</summary>
    public static LoginAttempts? TryUnlocked(LoginAttempts known, DateTimeOffset now) =>
        known.Instants.Count >= UnlockedAttempts ? null : known with { Instants = [.. known.Instants, now] };

    /// <summary>Removes an attempt that was counted and did not fail, such as a right password before the code is asked.</summary>
    /// <param name="countedAt">The instant at which it was counted; the database keeps it in milliseconds.</param>
    public static LoginAttempts Refund(LoginAttempts known, DateTimeOffset countedAt)
    {
        var at = known.Instants.ToList().FindLastIndex(instant => instant <= countedAt);
        return at < 0
            ? known
            : Blocked(new([.. known.Instants.Where((_, place) => place != at)], Math.Max(0, known.Failures - 1), BlockedUntil: null));
    }

    /// <summary>
    /// The same for a complete sign-in, which also ends the series of failures. Earlier failures still count for their day: otherwise
    /// each sign-in of the owner would give a stranger 25 more guesses.
    /// </summary>
    public static LoginAttempts Succeed(LoginAttempts known, DateTimeOffset countedAt) =>
        Refund(known, countedAt) with { Failures = 0, BlockedUntil = null };

    private static LoginAttempts Blocked(LoginAttempts attempts) =>
        attempts.Instants.Count > 0 && PauseAfter(attempts.Failures) is { } pause
        ? attempts with { BlockedUntil = attempts.Instants[^1] + pause }
        : attempts;

    private static TimeSpan? PauseAfter(int failures)
    {
        if (failures < FreeFailures)
            return null;
        var pause = FirstPause * Math.Pow(2, failures - FreeFailures);
        return pause < Day ? pause : Day;
    }
}
