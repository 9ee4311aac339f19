using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.HeldForms;

/// <summary>
/// Keeps a form that is posted after its session has ended, so that nothing has to be typed twice. A cookie identifies the
/// account that used the browser, for this purpose only; another account that signs in there does not get the form.
/// </summary>
internal sealed class FormHolder(HeldFormStore forms, IDataProtectionProvider protection, IOptions<AuthOptions> auth)
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string AntiforgeryField = "__RequestVerificationToken";
    private readonly IDataProtector _owner = protection.CreateProtector("form-owner");

    private string Cookie => auth.Value.AllowHttp ? "espace-reprise" : "__Host-espace-reprise";

    /// <summary>At the sign-in.</summary>
    public void Remember(HttpContext http, ClaimsPrincipal person) => http.Response.Cookies.Append(
        Cookie, _owner.Protect(person.FindFirstValue("sub")!),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = !auth.Value.AllowHttp, Path = "/", IsEssential = true });

    /// <summary>At the sign-out: a form that is posted later is not kept.</summary>
    public void Forget(HttpContext http) =>
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/", Secure = !auth.Value.AllowHttp });

    /// <summary>Before the redirect to the sign-in: keeps the form and returns to it afterwards.</summary>
    public async Task HoldAsync(HttpContext http, AuthenticationProperties properties)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method)
            || request.ContentType?.StartsWith(UrlEncoded, StringComparison.OrdinalIgnoreCase) != true
            || OwnerOf(request) is not { } owner)
            return;
        var form = await request.ReadFormAsync(http.RequestAborted);
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var fields = form.Where(field => field.Key != AntiforgeryField)
            .SelectMany(field => field.Value, (field, value) => new HeldField(field.Key, value ?? ""));
        await forms.InsertAsync(owner, key, new HeldForm($"{request.Path}{request.QueryString}", [.. fields]), http.RequestAborted);
        properties.RedirectUri = $"/reprise/{key}";
    }

    private string? OwnerOf(HttpRequest request)
    {
        try
        {
            return request.Cookies[Cookie] is { } kept ? _owner.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
