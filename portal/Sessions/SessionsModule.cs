using EspaceFamille.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Portal.Sessions;

internal static class SessionsModule
{
    internal static void AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<SessionStore>();
        services.AddSingleton<EarlierSession>();
        services.AddScoped<AccessTokens>();
        services.AddIndexes<Session>(
            SessionStore.Collection,
            new CreateIndexModel<Session>(Builders<Session>.IndexKeys.Ascending(session => session.ExpiresAt)),
            new CreateIndexModel<Session>(Builders<Session>.IndexKeys.Ascending(session => session.AccountId)),
            new CreateIndexModel<Session>(Builders<Session>.IndexKeys.Ascending(session => session.IssuerSessionId)));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<SessionStore, IOptions<AuthOptions>>((cookie, store, auth) => Configure(cookie, store, auth.Value));
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<AuthOptions>>((forms, auth) => Configure(forms, auth.Value));
    }

    private static void Configure(AntiforgeryOptions forms, AuthOptions auth)
    {
        forms.Cookie.Name = auth.AllowHttp ? "espace-formulaire" : "__Host-espace-formulaire";
        forms.Cookie.SecurePolicy = auth.AllowHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        forms.Cookie.Path = "/";
    }

    private static void Configure(CookieAuthenticationOptions cookie, SessionStore store, AuthOptions auth)
    {
        cookie.SessionStore = store;
        // The prefix binds the cookie to this host and to TLS; browsers refuse it on plain loopback.
        cookie.Cookie.Name = auth.AllowHttp ? "espace" : "__Host-espace";
        cookie.Cookie.SecurePolicy = auth.AllowHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.Path = "/";
        cookie.ExpireTimeSpan = SessionStore.Lifetime;
        // A sliding session would write the ticket it read back over one that was renewed meanwhile.
        cookie.SlidingExpiration = false;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
