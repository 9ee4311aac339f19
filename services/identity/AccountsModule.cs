using EspaceFamille.Identity.Keys;
using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity;

/// <summary>ASP.NET Core Identity over our store, its cookies, and the keys that protect them.</summary>
internal static class AccountsModule
{
    /// <summary>PBKDF2 with HMAC-SHA512: the count that OWASP advises.</summary>
    private const int PasswordIterations = 210_000;
    private static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(12);

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<User>(Configure)
            .AddUserStore<UserStore>()
            .AddSignInManager()
            .AddTokenProvider<AuthenticatorTokenProvider<User>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.AddAuthentication().AddIdentityCookies();
        AddCookie(services, IdentityConstants.ApplicationScheme, "compte");
        AddCookie(services, IdentityConstants.TwoFactorUserIdScheme, "compte-code");
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<AuthOptions>>((options, auth) => Protect(options.Cookie, "compte-formulaire", auth.Value));
        services.AddDataProtection().SetApplicationName("espace-famille-identity");
        services.AddSingleton<DataProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DataProtectionKeys, KeyRing>(
            (options, keys, ring) => (options.XmlRepository, options.XmlEncryptor) = (keys, new KeySealer(ring)));
    }

    private static void Configure(Microsoft.AspNetCore.Identity.IdentityOptions options)
    {
        options.ClaimsIdentity.UserIdClaimType = Claims.Subject;
        options.ClaimsIdentity.UserNameClaimType = Claims.PreferredUsername;
        options.ClaimsIdentity.RoleClaimType = Claims.Role;
        // The rules of a new password belong to the pages where one is chosen; sign-in only compares.
        options.Password = new PasswordOptions { RequireNonAlphanumeric = false, RequiredLength = 8 };
    }

    private static void AddCookie(IServiceCollection services, string scheme, string name) =>
        services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<IOptions<AuthOptions>>((options, auth) =>
        {
            Protect(options.Cookie, name, auth.Value);
            options.LoginPath = "/compte/connexion";
            options.ReturnUrlParameter = "retour";
            if (scheme == IdentityConstants.ApplicationScheme)
                options.ExpireTimeSpan = SessionLifetime;
        });

    /// <summary>The prefix makes browsers refuse the cookie unless it is secure, for the whole site and for this host alone.</summary>
    private static void Protect(CookieBuilder cookie, string name, AuthOptions auth)
    {
        cookie.Name = auth.AllowHttp ? name : $"__Host-{name}";
        cookie.SecurePolicy = auth.AllowHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
