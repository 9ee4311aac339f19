using System.Security.Cryptography;
using System.Text.Json;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.SignIn;

/// <summary>
/// The cookie with a browser's <see cref="PendingSignIn"/>. After a callback that is not accepted, the wanted path is read from
/// here and never from the callback: its address may be another person's.
/// </summary>
internal sealed class PendingSignInCookie(IDataProtectionProvider protection, IOptions<AuthOptions> auth)
{
    private const int MaxPathLength = 1000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private readonly IDataProtector _seal = protection.CreateProtector("pending-sign-in");

    private string Name => auth.Value.AllowHttp ? "espace-connexion" : "__Host-espace-connexion";

    public PendingSignIn Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: > 0 } kept)
            return PendingSignIn.None;
        try
        {
            var pending = JsonSerializer.Deserialize<PendingSignIn>(_seal.Unprotect(kept));
            return pending is not null && LocalPath.Is(pending.Path) ? pending : PendingSignIn.None;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return PendingSignIn.None;
        }
    }

    public void Write(HttpContext http, PendingSignIn pending)
    {
        var path = pending.Path.Length <= MaxPathLength && LocalPath.Is(pending.Path) ? pending.Path : PendingSignIn.None.Path;
        http.Response.Cookies.Append(Name, _seal.Protect(JsonSerializer.Serialize(pending with { Path = path })), Options(Lifetime));
    }

    public void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options(lifetime: null));

    private CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = !auth.Value.AllowHttp,
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}
