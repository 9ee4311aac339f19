using EspaceFamille.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignIn.Devices;

/// <summary>
/// A signed cookie with one random id per account, for the accounts that were last used in this browser. It proves nothing about the
/// person and never replaces a factor: it only names a bucket of attempts.
/// </summary>
internal abstract class BrowserMarks(IDataProtectionProvider protection, IOptions<AuthOptions> auth, string name, TimeSpan lifetime)
{
    /// <summary>Parents share a browser; a public one forgets the accounts that were used first.</summary>
    private const int MaxAccounts = 5;
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(name).ToTimeLimitedDataProtector();
    private readonly string _name = auth.Value.AllowHttp ? name : $"__Host-{name}";

    /// <summary>The id for this account; null without one.</summary>
    public string? Find(HttpContext http, string accountId) =>
        Read(http).Where(mark => mark.AccountId == accountId).Select(mark => mark.Id).FirstOrDefault();

    /// <summary>Keeps the id for this account, beside those for other accounts.</summary>
    public void Keep(HttpContext http, string accountId, string id) =>
        Write(http, [(accountId, id), .. Read(http).Where(mark => mark.AccountId != accountId).Take(MaxAccounts - 1)]);

    public void Forget(HttpContext http, string accountId) => Write(http, [.. Read(http).Where(mark => mark.AccountId != accountId)]);

    private void Write(HttpContext http, IReadOnlyList<(string AccountId, string Id)> marks) => http.Response.Cookies.Append(
        _name, _protector.Protect(string.Join('\n', marks.Select(mark => $"{mark.AccountId} {mark.Id}")), lifetime),
        new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = lifetime,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = !auth.Value.AllowHttp,
        });

    private IReadOnlyList<(string AccountId, string Id)> Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[_name] is { Length: > 0 } cookie
                ? [.. _protector.Unprotect(cookie).Split('\n').Select(line => line.Split(' ')).Where(parts => parts.Length == 2)
                    .Select(parts => (parts[0], parts[1]))]
                : [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Forged, ended, or signed with a key that was deleted: an unknown browser.
            return [];
        }
    }
}
