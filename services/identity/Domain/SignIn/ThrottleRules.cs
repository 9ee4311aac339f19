namespace EspaceFamille.Identity.Domain.SignIn;

/// <summary>
/// How fast one user name may be guessed: the fifth consecutive failure causes a pause of 60 seconds, each further one
/// doubles it, and 24 hours allow 25 attempts at most. A pause is never longer than 24 hours, so that nobody can lock
/// another person out for good.
/// </summary>
internal static class ThrottleRules
{
    public const int FreeFailures = 5;
    public const int AttemptsPerDay = 25;
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Counts the attempt as a failure before it is evaluated, so that concurrent ones are limited; a success resets it.</summary>
    public static ThrottleDecision Try(LoginAttempts known, DateTimeOffset now)
    {
        if (known.BlockedUntil > now)
            return new ThrottleDecision.Wait(known.BlockedUntil.Value);
        DateTimeOffset[] recent = [.. known.Instants.Where(at => now - at < Day)];
        if (recent.Length >= AttemptsPerDay)
            return new ThrottleDecision.Wait(recent[^AttemptsPerDay] + Day);
        var failures = (recent.Length == 0 ? 0 : known.Failures) + 1;
        DateTimeOffset? blockedUntil = PauseAfter(failures) is { } pause ? now + pause : null;
        return new ThrottleDecision.Allowed(new LoginAttempts([.. recent, now], failures, blockedUntil));
    }

    private static TimeSpan? PauseAfter(int failures)
    {
        if (failures < FreeFailures)
            return null;
        var pause = FirstPause * Math.Pow(2, failures - FreeFailures);
        return pause < Day ? pause : Day;
    }
}
