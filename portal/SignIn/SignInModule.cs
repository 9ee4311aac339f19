using EspaceFamille.Platform;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EspaceFamille.Portal.SignIn;

/// <summary>Sign-in at the town's issuer: authorization code with PKCE; tokens never reach the browser.</summary>
internal static class SignInModule
{
    private static readonly string[] Scopes =
        ["openid", "profile", "offline_access", "identity", "reservations", "documents", "notifications"];

    internal static void AddSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<TokenClient>();
        services.AddAuthentication().AddOpenIdConnect();
        services.Configure<AuthenticationOptions>(options => options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme);
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

        oidc.Events.OnRemoteFailure = StartAgain;
        oidc.Events.OnRedirectToIdentityProvider = context =>
            Holder(context.HttpContext).HoldAsync(context.HttpContext, context.Properties);
        oidc.Events.OnTicketReceived = context =>
        {
            Holder(context.HttpContext).Remember(context.HttpContext, context.Principal!);
            return context.HttpContext.RequestServices.GetRequiredService<EarlierSession>().EndAsync(context.HttpContext);
        };
    }

    private static FormHolder Holder(HttpContext http) => http.RequestServices.GetRequiredService<FormHolder>();

    /// <summary>A sign-in that was abandoned, or repeated by the back button, returns to the home page without an error.</summary>
    private static Task StartAgain(RemoteFailureContext context)
    {
        context.Response.Redirect("/?connexion=interrompue");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
