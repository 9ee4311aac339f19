using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using EspaceFamille.Platform;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.HeldForms;

/// <summary>
/// Keeps a form that is posted after its session has ended, so that nothing has to be typed twice. A cookie identifies the
/// account that used the browser, for this purpose only; another account that signs in there does not get the form. A form of the storage
/// space is never kept: it has secrets.
/// </summary>
internal sealed class FormHolder(HeldFormStore forms, IDataProtectionProvider protection, IOptions<AuthOptions> auth)
{
    private const string AntiforgeryField = "__RequestVerificationToken";
    private readonly IDataProtector _owner = protection.CreateProtector("form-owner");

    private string Cookie => auth.Value.AllowHttp ? "espace-reprise" : "__Host-espace-reprise";

    /// <summary>At the sign-in.</summary>
    public void Remember(HttpContext http, ClaimsPrincipal person) => http.Response.Cookies.Append(
        Cookie, _owner.Protect(person.FindFirstValue("sub")!),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = !auth.Value.AllowHttp, Path = "/", IsEssential = true });

    /// <summary>Whether the request carries the cookie, which another site's forms do not.</summary>
    public bool IsRemembered(HttpRequest request) => OwnerOf(request) is not null;

    /// <summary>At the sign-out: a form that is posted later is not kept.</summary>
    public void Forget(HttpContext http) =>
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/", Secure = !auth.Value.AllowHttp });

    /// <summary>Before the redirect to the sign-in: keeps the form and returns to it afterwards.</summary>
    public async Task HoldAsync(HttpContext http, AuthenticationProperties properties)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method))
            return;
        var isSecret = SpaceAddresses.Include(request.Path);
        if (isSecret)
            properties.RedirectUri = SpaceAddresses.NothingKept;
        if (OwnerOf(request) is not { } owner)
            return;
        if (isSecret)
        {
            await PostedFields.DiscardAsync(request, http.RequestAborted);
            return;
        }

        if (await PostedFields.ReadAsync(request, http.RequestAborted) is not { } posted)
            return;
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var form = new HeldForm($"{request.Path}{request.QueryString}", [.. posted.Fields.Where(field => field.Name != AntiforgeryField)])
        {
            HadFiles = posted.HadFiles,
        };
        await forms.InsertAsync(owner, key, form, http.RequestAborted);
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
