using EspaceFamille.Identity.Domain;
using EspaceFamille.Identity.Features.ImportTown;
using EspaceFamille.Identity.Features.IssueTokens;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Features.SignOut;
using EspaceFamille.Identity.Keys;
using EspaceFamille.Identity.Oidc;
using EspaceFamille.Identity.Storage;
using MongoDB.Driver;

namespace EspaceFamille.Identity;

/// <summary>The table of contents: every page, endpoint, store and command of identity, once.</summary>
public static class IdentityModule
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        Bind<IdentityServiceOptions>(services, "Identity");
        Bind<PortalClientOptions>(services, "Portal");
        Bind<ClientsOptions>(services, "Clients");
        services.AddSingleton<KeyRing>();
        PublicAddress.Add(services);
        services.AddOwnTokens();

        services.AddAggregates<Account>(UserStore.Collection,
            new CreateIndexModel<Account>(Builders<Account>.IndexKeys.Ascending(account => account.NormalizedUserName), new CreateIndexOptions { Unique = true }));
        services.AddAggregates<Household>("households");

        services.AddAccounts();
        services.AddOidcServer();
        services.AddRazorPages(pages => pages.RootDirectory = "/Features");
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<DummyPassword>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<CodeSignIn>();
        services.AddScoped<Connections>();
        services.AddScoped<TokenPrincipals>();
        services.AddSingleton(ImportTownCommand.Command);
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.MapRazorPages();
        // Signing in is a page: this endpoint, unlike those of an API, redirects to it.
        app.MapMethods("/connect/authorize", ["GET", "POST"], AuthorizeEndpoint.HandleAsync).AllowAnonymous().AllowCookieRedirect().ExcludeFromDescription();
        app.MapPost("/connect/token", TokenEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods("/connect/endsession", ["GET", "POST"], EndSessionEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static void Bind<T>(IServiceCollection services, string section)
        where T : class =>
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
