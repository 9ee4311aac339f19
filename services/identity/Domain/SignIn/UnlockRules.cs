using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.SignIn;

/// <summary>
/// How often the owner of an account may unlock it for a browser by a link from a mail, and how often mails are requested.
/// </summary>
internal static class UnlockRules
{
    public const int PerWindow = 3;

    /// <summary>How long the browser has its ten attempts.</summary>
    public static readonly TimeSpan BrowserLifetime = TimeSpan.FromHours(1);

    /// <summary>The instants with this one; null when there were three within the window, 24 hours unless another is given.</summary>
    public static IReadOnlyList<DateTimeOffset>? Add(IReadOnlyList<DateTimeOffset> known, DateTimeOffset now, TimeSpan? window = null)
    {
        DateTimeOffset[] recent = [.. known.Where(at => now - at < (window ?? ThrottleRules.Day))];
        return recent.Length < PerWindow ? [.. recent, now] : null;
    }
}
