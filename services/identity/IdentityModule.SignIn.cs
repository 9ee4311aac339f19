using EspaceFamille.Identity.Domain.Sessions;
using EspaceFamille.Identity.Features;
using EspaceFamille.Identity.Features.Identifiers.Proof;
using EspaceFamille.Identity.Features.MailAddressChanges;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.Recovery;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Features.Sessions.NotifyPortal;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Features.SignIn.Code;
using EspaceFamille.Identity.Features.SignIn.Devices;
using EspaceFamille.Identity.Features.SignIn.Password;
using EspaceFamille.Identity.Features.SignOut;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Attempts;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity;

/// <summary>ASP.NET Core Identity over the account store, its cookies, and the throttle of sign-in attempts.</summary>
public static partial class IdentityModule
{
    /// <summary>PBKDF2 with HMAC-SHA512: the count that OWASP recommends.</summary>
    private const int PasswordIterations = 210_000;

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddScoped<IPasswordHasher<User>, ComposedPasswordHasher>();
        services.AddIdentityCore<User>(ConfigureAccounts)
            .AddUserStore<UserStore>()
            .AddSignInManager<NewSessionSignIn>()
            .AddTokenProvider<AuthenticatorCodeProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.AddAuthentication().AddIdentityCookies();
        AddCookie(services, IdentityConstants.ApplicationScheme, "compte");
        AddCookie(services, IdentityConstants.TwoFactorUserIdScheme, "compte-code");
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SessionTickets>((options, tickets) => options.SessionStore = tickets);
        services.AddIndexes(SessionStore.Collection, SessionStore.Indexes);
        services.AddSingleton<SessionStore>();
        services.AddSingleton<SessionTickets>();
        services.AddScoped<OpenSessions>();
        services.AddNotifyPortal();
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<AuthOptions>>(
            (options, auth) => Protect(options.Cookie, "compte-formulaire", auth.Value));
        services.AddKeyRing(Name);

        services.AddIndexes(LoginAttemptStore.Collection, LoginAttemptStore.Indexes);
        services.AddIndexes(AddressAttemptStore.Collection, AddressAttemptStore.Indexes);
        services.AddSingleton<LoginAttemptStore>();
        services.AddSingleton<AddressAttemptStore>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<SignInFailures>();
        services.AddHostedService<SignInMetrics>();
        services.AddSingleton<DummyPassword>();
        services.AddSingleton<HashingLimiter>();
        services.AddHttpContextAccessor();
        services.AddSingleton<DeviceCookie>();
        services.AddSingleton<UnlockCookie>();
        services.AddSingleton<SignInBrowsers>();
        services.AddSingleton<AccountMails>();
        services.AddScoped<SignInCompletion>();
        services.AddSingleton<OwnerActs>();
        services.AddSingleton<RecoveryLimits>();
        services.AddScoped<RecoveryMails>();
        services.AddScoped<PasswordChanges>();
        services.AddScoped<OwnerProof>();
        services.AddScoped<MailChanges>().AddScoped<MailDecisions>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<CodeSignIn>();
        services.AddScoped<SessionEnd>();
        services.AddIndexes(SignOutTicketStore.Collection, SignOutTicketStore.Indexes);
        services.AddSingleton<SignOutTicketStore>();
        services.AddWarmPath(PagePaths.SignIn);
        services.AddWarmPath("/.well-known/openid-configuration");
    }

    private static void ConfigureAccounts(Microsoft.AspNetCore.Identity.IdentityOptions options)
    {
        options.ClaimsIdentity.UserIdClaimType = Claims.Subject;
        options.ClaimsIdentity.UserNameClaimType = Claims.PreferredUsername;
        options.ClaimsIdentity.RoleClaimType = Claims.Role;
        // Names have accents: what the import accepts is never refused when it is written.
        options.User.AllowedUserNameCharacters = "";
        // The rules of a new password belong to the pages where one is chosen; sign-in only compares.
        options.Password = new PasswordOptions { RequireNonAlphanumeric = false, RequiredLength = 8 };
    }

    private static void AddCookie(IServiceCollection services, string scheme, string name) =>
        services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<IOptions<AuthOptions>>((options, auth) =>
        {
            Protect(options.Cookie, name, auth.Value);
            options.LoginPath = PagePaths.SignIn;
            options.ReturnUrlParameter = "retour";
            if (scheme != IdentityConstants.ApplicationScheme)
                return;
            // The session's own end counts; a sliding cookie would be written again by the framework.
            (options.ExpireTimeSpan, options.SlidingExpiration) = (SessionRules.FamilyLifetime, false);
            // The store makes the principal from the account at each request: there is no earlier state to compare.
            options.Events.OnValidatePrincipal = _ => Task.CompletedTask;
            options.Events.OnSigningIn = context =>
            {
                var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
                new SessionFacts(Ids.New(), now).WriteTo(context.Properties);
                return Task.CompletedTask;
            };
        });

    /// <summary>With the prefix, browsers refuse the cookie unless it is secure, for the whole site and for this host alone.</summary>
    private static void Protect(CookieBuilder cookie, string name, AuthOptions auth)
    {
        cookie.Name = auth.AllowHttp ? name : $"__Host-{name}";
        cookie.SecurePolicy = auth.AllowHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
