using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace EspaceFamille.Portal.SignIn;

/// <summary>
/// Authorization requests that began because the callback of the one before was not accepted. They are counted in the state
/// of the request, which returns also where the browser refuses cookies.
/// </summary>
internal static class SignInRounds
{
    private const string Key = "rounds";
    private const int Max = 2;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>The instants of a further round, or null when there were two within a minute.</summary>
    /// <param name="earlier">The state of the callback; null where it could not be read.</param>
    public static string? Next(AuthenticationProperties? earlier, DateTimeOffset now)
    {
        var recent = Of(earlier).Where(at => now - at < Period).ToList();
        return recent.Count >= Max
            ? null
            : string.Join(' ', recent.Append(now).Select(at => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
    }

    public static AuthenticationProperties Properties(string path, string rounds) =>
        new(new Dictionary<string, string?>(StringComparer.Ordinal) { [Key] = rounds }) { RedirectUri = path };

    private static IEnumerable<DateTimeOffset> Of(AuthenticationProperties? state) =>
        (state?.Items.TryGetValue(Key, out var rounds) == true ? rounds ?? "" : "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture)));
}
