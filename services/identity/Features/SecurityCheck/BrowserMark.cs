using System.Security.Cryptography;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SecurityCheck;

/// <summary>A random cookie by which a challenge belongs to one browser, until that browser is closed. It identifies nobody.</summary>
internal sealed class BrowserMark(IOptions<AuthOptions> auth)
{
    private const int MarkBytes = 16;
    private const int MaxLength = 64;

    private string Name => auth.Value.AllowHttp ? "compte-controle" : "__Host-compte-controle";

    /// <summary>Null in a browser without one, or with one that is none of ours.</summary>
    public string? Find(HttpContext http) =>
        http.Request.Cookies.TryGetValue(Name, out var mark) && mark.Length is > 0 and <= MaxLength ? mark : null;

    public string FindOrSet(HttpContext http)
    {
        if (Find(http) is { } known)
            return known;
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes));
        http.Response.Cookies.Append(Name, mark, new CookieOptions
        {
            HttpOnly = true,
            Secure = !auth.Value.AllowHttp,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
        });
        return mark;
    }
}
