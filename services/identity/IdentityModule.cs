using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Households.ReadHousehold;
using EspaceFamille.Identity.Features.Households.ReadProfile;
using EspaceFamille.Identity.Features.Households.SearchHouseholds;
using EspaceFamille.Identity.Features.ImportTown;
using EspaceFamille.Identity.Features.IssueTokens;
using EspaceFamille.Identity.Features.Republish;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Features.SignOut;
using EspaceFamille.Identity.Keys;
using EspaceFamille.Identity.Oidc;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Web;

namespace EspaceFamille.Identity;

/// <summary>The table of contents: every page, endpoint, store and command of identity, once.</summary>
public static class IdentityModule
{
    /// <summary>Under which the sign-in pages and all they load are found.</summary>
    internal const string Pages = "/compte";

    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddJson(IdentityJson.Default);
        Bind<IdentityServiceOptions>(services, "Identity");
        Bind<PortalClientOptions>(services, "Portal");
        Bind<ClientsOptions>(services, "Clients");
        services.AddSingleton<KeyRing>();
        PublicAddress.Add(services);
        services.AddOwnTokens();

        HouseholdStore.MapClass();
        services.AddAggregates<Account>(AccountStore.Collection, IdKind.Natural, AccountStore.Indexes);
        services.AddAggregates<Household>(HouseholdStore.Collection, IdKind.Natural, HouseholdStore.Indexes);
        services.AddSingleton<AccountStore>();
        services.AddSingleton<HouseholdStore>();

        services.AddAccounts();
        services.AddOidcServer();
        builder.AddWeb(Pages);
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
        app.MapWeb(Pages);
        app.MapRazorPages();
        var routes = app.MapGroup("/api/identity").WithTags("identity");
        ReadProfileEndpoint.Map(routes);
        SearchHouseholdsEndpoint.Map(routes);
        ReadHouseholdEndpoint.Map(routes);
        // Signing in is a page: this endpoint, unlike those of an API, redirects to it.
        app.MapMethods("/connect/authorize", ["GET", "POST"], AuthorizeEndpoint.HandleAsync).AllowAnonymous().AllowCookieRedirect().ExcludeFromDescription();
        app.MapPost("/connect/token", TokenEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods("/connect/endsession", ["GET", "POST"], EndSessionEndpoint.HandleAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static void Bind<T>(IServiceCollection services, string section)
        where T : class =>
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
