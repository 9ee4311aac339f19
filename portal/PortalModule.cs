using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Content;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Expiry;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Journeys.Information;
using EspaceFamille.Portal.Journeys.StorageSpace;
using EspaceFamille.Portal.Layout;
using EspaceFamille.Portal.Limits;
using EspaceFamille.Portal.Pieces;
using EspaceFamille.Portal.Sessions;
using EspaceFamille.Portal.SignIn;
using EspaceFamille.Portal.SignIn.BackchannelLogout;
using EspaceFamille.Portal.SiteFiles;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Portal.Uploads;
using EspaceFamille.Web;
using EspaceFamille.Web.Errors;

namespace EspaceFamille.Portal;

/// <summary>The portal: pages by journey, the sign-in through the town's own issuer, and sessions kept here.</summary>
public static class PortalModule
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidated<PortalOptions>("Portal");
        builder.Services.AddKeyRing("portal");
        builder.Services.AddSessions();
        builder.Services.AddSignIn();
        builder.Services.AddDrafts();
        builder.Services.AddHeldForms();
        builder.Services.AddPieces();
        builder.Services.AddSpaceKeys();
        builder.Services.AddRetentionPolicy().AddRetentionClasses(PortalRetention.All);
        builder.Services.AddHostedService<ExpiryJob>();
        builder.Services.AddUploadBounds();
        builder.Services.AddBodyLimits();
        builder.Services.AddActor();
        builder.Services.AddApi();
        builder.Services.AddErrorPages(
            pages => (pages.Layout, pages.Title, pages.RepeatsForm, pages.NotBegunType) = (
                "_Layout", Problems.Title, request => !SpaceAddresses.Include(request.Path), Problems.TypePrefix + Problems.NotBegun));
        builder.AddWeb("");
        builder.Services.AddLayout();
        builder.Services.AddContent();
        builder.Services.AddInformation();
        builder.Services.AddStorageSpace();
        builder.Services.AddWarmPath("/");
        builder.Services.AddWarmPath("/connexion");
        builder.Services.AddAuthorization(options =>
        {
            Policies.Add(options);
            ActorPolicy.Add(options);
        });
        builder.Services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Journeys";
            ActorRoutes.Add(pages.Conventions);
        });
        // A built portal behaves as a published one: fingerprinted assets are cached for a year, compressed ones are sent as they are.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        // Over TLS too: no cookie and no token is in a page, and requests from another site arrive without the session.
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
    }

    public static void MapPortal(this WebApplication app)
    {
        app.UsePublicAddress();
        app.UseResponseCompression();
        app.MapPlatform();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseBodyLimits();
        app.MapStaticAssets().ShortCircuit();
        app.MapWeb("");
        app.MapContent();
        app.MapSiteFiles();
        app.MapBackchannelLogout();
        app.MapRazorPages().WithStaticAssets();
        // An unknown address is 404, without a sign-in; also one with a dot, which the framework's own pattern excludes.
        app.MapFallback("{**path}", () => TypedResults.NotFound()).AllowAnonymous();
    }
}
