namespace EspaceFamille.Identity.Domain.SignIn;

/// <summary>How often the owner of an account may unlock it for a browser by a link from a mail.</summary>
internal static class UnlockRules
{
    public const int PerDay = 3;

    /// <summary>How long the browser has its ten attempts.</summary>
    public static readonly TimeSpan BrowserLifetime = TimeSpan.FromHours(1);

    /// <summary>The instants with this one; null when there were three within 24 hours.</summary>
    public static IReadOnlyList<DateTimeOffset>? Add(IReadOnlyList<DateTimeOffset> known, DateTimeOffset now)
    {
        DateTimeOffset[] recent = [.. known.Where(at => now - at < ThrottleRules.Day)];
        return recent.Length < PerDay ? [.. recent, now] : null;
    }
}
