using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.SpaceKeys;

/// <summary>
/// The cookie with the key of an open storage space. The key is nowhere else: not in the session, not in the database, not in a log. The
/// browser sends it to the pages of the space alone, never from another site, and forgets it when it is closed.
/// </summary>
internal sealed class SpaceKeyCookie(IOptions<AuthOptions> auth)
{
    /// <summary>32 bytes in base 64 for addresses.</summary>
    private const int KeyCharacters = 43;

    // The prefix binds the cookie to TLS; "__Host-" would require the path "/" and send the key to all pages.
    private string Name => auth.Value.AllowHttp ? "espace-stockage" : "__Secure-espace-stockage";

    private CookieOptions Options => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = !auth.Value.AllowHttp,
        Path = SpaceAddresses.Home,
        IsEssential = true,
    };

    /// <summary>The key of the request; null where it has none, or something that is no key.</summary>
    public string? Read(HttpRequest request) =>
        request.Cookies[Name] is { Length: KeyCharacters } key && key.All(IsKeyCharacter) ? key : null;

    public void Write(HttpContext http, string key) => http.Response.Cookies.Append(Name, key, Options);

    /// <summary>When the space is closed, and when the session begins or ends.</summary>
    public void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options);

    private static bool IsKeyCharacter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
