using EspaceFamille.Platform;
using EspaceFamille.Portal.Sessions;
using EspaceFamille.Portal.SignIn.BackchannelLogout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EspaceFamille.Portal.SignIn;

/// <summary>Sign-in at the town's issuer: authorization code with PKCE; tokens never reach the browser.</summary>
internal static class SignInModule
{
    /// <summary>The scheme of challenges: pages lead to the sign-in, and scripts get 401.</summary>
    private const string Challenge = "challenge";

    private static readonly string[] Scopes =
        ["openid", "profile", "offline_access", "identity", "reservations", "documents", "notifications", "partners"];

    internal static void AddSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<TokenClient>();
        services.AddSingleton<PendingSignInCookie>();
        services.AddSingleton<SignOutTickets>();
        services.AddSingleton<LogoutTokens>();
        services.AddSingleton<SignInEvents>();
        services.AddAuthentication().AddOpenIdConnect()
            .AddScheme<AuthenticationSchemeOptions, ScriptScheme>(ScriptScheme.Name, _ => { })
            .AddPolicyScheme(Challenge, displayName: null, scheme => scheme.ForwardDefaultSelector = http =>
                Navigation.Is(http.Request) ? OpenIdConnectDefaults.AuthenticationScheme : ScriptScheme.Name);
        services.Configure<AuthenticationOptions>(options => options.DefaultChallengeScheme = Challenge);
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<IOptions<AuthOptions>, IOptions<PortalOptions>>((oidc, auth, portal) => Configure(oidc, auth.Value, portal.Value));
    }

    /// <summary>Sets the public address on every request, whatever name the gateway used to reach the portal.</summary>
    internal static void UsePublicAddress(this WebApplication app)
    {
        var issuer = app.Services.GetRequiredService<IOptions<AuthOptions>>().Value.Issuer;
        // Without the default port: redirect addresses are compared as text.
        var host = new HostString(issuer.Authority);
        app.Use((http, next) =>
        {
            (http.Request.Scheme, http.Request.Host) = (issuer.Scheme, host);
            return next(http);
        });
    }

    private static void Configure(OpenIdConnectOptions oidc, AuthOptions auth, PortalOptions portal)
    {
        oidc.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        oidc.Authority = auth.Issuer.AbsoluteUri;
        oidc.RequireHttpsMetadata = !auth.AllowHttp;
        oidc.BackchannelHttpHandler = new InternalAddressHandler(auth);
        oidc.BackchannelTimeout = TimeSpan.FromSeconds(10);
        oidc.ClientId = "portal";
        oidc.ClientSecret = portal.ClientSecret;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.MapInboundClaims = false;
        oidc.TokenValidationParameters.NameClaimType = "name";
        oidc.TokenValidationParameters.RoleClaimType = "role";
        oidc.SaveTokens = true;
        // Do not disclose the library and its version.
        oidc.DisableTelemetry = true;
        oidc.Scope.Clear();
        foreach (var scope in Scopes)
            oidc.Scope.Add(scope);
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = auth.AllowHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        }

        oidc.EventsType = typeof(SignInEvents);
    }
}
