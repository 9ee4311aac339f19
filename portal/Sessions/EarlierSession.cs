using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.Sessions;

/// <summary>
/// The session cookie that a browser had before its sign-in. The framework would write the new ticket into that session,
/// under a key that is known to an attacker who planted the cookie (session fixation); once it is deleted, a new one begins.
/// </summary>
internal sealed class EarlierSession(SessionStore sessions, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    /// <summary>Under this claim the framework's cookie carries the key of the session.</summary>
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>Before the ticket is written: the framework starts a new session when the old one does not exist.</summary>
    public async Task EndAsync(HttpContext http)
    {
        var cookie = cookies.Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var value = cookie.CookieManager.GetRequestCookie(http, cookie.Cookie.Name!);
        if (value is not null && cookie.TicketDataFormat.Unprotect(value)?.Principal.FindFirst(KeyClaim) is { } key)
            await sessions.RemoveAsync(key.Value);
    }
}
