namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>What is remembered of the tries at one login, whether that login exists or not.</summary>
/// <param name="Tries">The instants of the last day's tries, oldest first.</param>
/// <param name="Failures">Tries in a row without a success; a quiet day forgets them.</param>
/// <param name="BlockedUntil">No try is looked at before this instant.</param>
internal sealed record LoginTries(IReadOnlyList<DateTimeOffset> Tries, int Failures, DateTimeOffset? BlockedUntil)
{
    public static readonly LoginTries None = new([], 0, null);
}

/// <summary>Either the try may go on, and this is what to remember of it; or it is not looked at before that instant.</summary>
internal abstract record ThrottleDecision
{
    public sealed record Allowed(LoginTries After) : ThrottleDecision;

    public sealed record Wait(DateTimeOffset Until) : ThrottleDecision;
}

/// <summary>
/// How fast one login may be guessed: five failures cost a pause of 60 seconds, every further one doubles it, and a
/// day holds 25 tries at most. A pause never exceeds a day, so nobody can lock another out for good.
/// </summary>
internal static class ThrottleRules
{
    public const int FreeFailures = 5;
    public const int TriesPerDay = 25;
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Counts the try as a failure before it is looked at, so that many at once cannot slip through; a success forgets it.</summary>
    public static ThrottleDecision Try(LoginTries known, DateTimeOffset now)
    {
        if (known.BlockedUntil > now)
            return new ThrottleDecision.Wait(known.BlockedUntil.Value);
        DateTimeOffset[] recent = [.. known.Tries.Where(at => now - at < Day)];
        if (recent.Length >= TriesPerDay)
            return new ThrottleDecision.Wait(recent[^TriesPerDay] + Day);
        var failures = (recent.Length == 0 ? 0 : known.Failures) + 1;
        return new ThrottleDecision.Allowed(new LoginTries([.. recent, now], failures, PauseAfter(failures) is { } pause ? now + pause : null));
    }

    private static TimeSpan? PauseAfter(int failures)
    {
        if (failures < FreeFailures)
            return null;
        var pause = FirstPause * Math.Pow(2, failures - FreeFailures);
        return pause < Day ? pause : Day;
    }
}
