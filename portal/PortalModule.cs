using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Content;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Errors;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Journeys.Absences;
using EspaceFamille.Portal.Layout;
using EspaceFamille.Portal.Sessions;
using EspaceFamille.Portal.SignIn;
using EspaceFamille.Web;

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
        builder.Services.AddUploadBounds();
        builder.Services.AddActor();
        builder.Services.AddApi();
        builder.Services.AddErrorPages();
        builder.AddWeb("");
        builder.Services.AddLayout();
        builder.Services.AddContent();
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
        app.MapStaticAssets().ShortCircuit();
        app.MapWeb("");
        app.MapContent();
        app.MapRazorPages().WithStaticAssets();
        // An unknown address is 404, without a sign-in.
        app.MapFallback(() => TypedResults.NotFound()).AllowAnonymous();
    }
}
