using EspaceFamille.Identity.Domain;
using EspaceFamille.Identity.Features.ImportTown;
using EspaceFamille.Identity.Features.IssueTokens;
using EspaceFamille.Identity.Features.ReadHousehold;
using EspaceFamille.Identity.Features.ReadProfile;
using EspaceFamille.Identity.Features.Republish;
using EspaceFamille.Identity.Features.SearchHouseholds;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Features.SignOut;
using EspaceFamille.Identity.Keys;
using EspaceFamille.Identity.Oidc;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Theme;
using MongoDB.Driver;

namespace EspaceFamille.Identity;

/// <summary>The table of contents: every page, endpoint, store and command of identity, once.</summary>
public static class IdentityModule
{
    /// <summary>Under which the sign-in pages and all they load are found.</summary>
    private const string Pages = "/compte";

    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        services.AddJson(IdentityJson.Default);
        Bind<IdentityServiceOptions>(services, "Identity");
        Bind<PortalClientOptions>(services, "Portal");
        Bind<ClientsOptions>(services, "Clients");
        services.AddSingleton<KeyRing>();
        PublicAddress.Add(services);
        services.AddOwnTokens();

        services.AddAggregates<Account>(UserStore.Collection, IdKind.Natural,
            new CreateIndexModel<Account>(Builders<Account>.IndexKeys.Ascending(account => account.NormalizedUserName), new CreateIndexOptions { Unique = true }));
        HouseholdMap.Use();
        services.AddAggregates<Household>(HouseholdMap.Collection, IdKind.Natural, new CreateIndexModel<Household>(Builders<Household>.IndexKeys.Ascending(household => household.SearchNames)));

        services.AddAccounts();
        services.AddOidcServer();
        services.AddTheme(Pages);
        // Only what holds no secret: never a page of the sign-in, never a token.
        services.AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, ["text/css"]));
        services.AddRazorPages(pages => pages.RootDirectory = "/Features");
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<DummyPassword>();
        services.AddSingleton<HashingTurns>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<CodeSignIn>();
        services.AddScoped<Connections>();
        services.AddScoped<TokenPrincipals>();
        services.AddHostedService<Housekeeping>();
        services.AddSingleton(new Chore((parts, before, cancel) => parts.GetRequiredService<SignInThrottle>().ForgetAsync(before, cancel)));
        services.AddSingleton(ImportTownCommand.Command);
        services.AddSingleton(RepublishCommand.Command);
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.MapTheme(Pages);
        app.MapRazorPages();
        app.MapGet("/api/identity/me", ReadProfileEndpoint.HandleAsync).RequireAuthorization(Policies.SignedIn);
        app.MapGet("/api/identity/households", SearchHouseholdsEndpoint.HandleAsync).RequireAuthorization(Policies.Agent);
        app.MapGet("/api/identity/households/{id}", ReadHouseholdEndpoint.HandleAsync).RequireAuthorization(Policies.Agent);
        // Signing in is a page: this endpoint, unlike those of an API, redirects to it.
        app.MapMethods("/connect/authorize", ["GET", "POST"], AuthorizeEndpoint.HandleAsync).AllowAnonymous().AllowCookieRedirect().ExcludeFromDescription();
        app.MapPost("/connect/token", TokenEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods("/connect/endsession", ["GET", "POST"], EndSessionEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static void Bind<T>(IServiceCollection services, string section)
        where T : class =>
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
