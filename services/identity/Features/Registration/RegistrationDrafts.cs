using System.Buffers.Text;
using System.Security.Cryptography;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Storage.Registrations;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>The form in progress of a browser, which a cookie names.</summary>
internal sealed class RegistrationDrafts(RegistrationStore store, IOptions<AuthOptions> auth)
{
    private const int IdBytes = 32;
    private const int MaxLength = 64;

    private string Name => auth.Value.AllowHttp ? "compte-creation" : "__Host-compte-creation";

    public async Task<RegistrationForm?> FindAsync(HttpContext http, CancellationToken cancel) =>
        IdOf(http) is { } id ? await store.FindAsync(id, cancel) : null;

    /// <summary>A new form, which inherits nothing.</summary>
    public async Task<RegistrationForm> BeginAsync(HttpContext http, CancellationToken cancel)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var form = new RegistrationForm { AccountId = Ids.New() };
        await store.SaveAsync(id, form, cancel);
        http.Response.Cookies.Append(Name, id, Cookie(RegistrationStore.Lifetime));
        return form;
    }

    public async Task SaveAsync(HttpContext http, RegistrationForm form, CancellationToken cancel)
    {
        if (IdOf(http) is { } id)
            await store.SaveAsync(id, form, cancel);
    }

    /// <summary>Erases the form, once it is sent or abandoned.</summary>
    public async Task DropAsync(HttpContext http, CancellationToken cancel)
    {
        if (IdOf(http) is { } id)
            await store.DropAsync(id, cancel);
        http.Response.Cookies.Delete(Name, Cookie(lifetime: null));
    }

    private string? IdOf(HttpContext http) =>
        http.Request.Cookies.TryGetValue(Name, out var id) && id.Length is > 0 and <= MaxLength ? id : null;

    private CookieOptions Cookie(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = !auth.Value.AllowHttp,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}
