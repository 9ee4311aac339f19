using EspaceFamille.Platform;
using EspaceFamille.Portal.Absences;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Content;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Errors;
using EspaceFamille.Portal.Keys;
using EspaceFamille.Portal.Sessions;
using EspaceFamille.Portal.SignIn;
using EspaceFamille.Web;

namespace EspaceFamille.Portal;

/// <summary>The families' front end: pages, the sign-in through the town's own issuer, and sessions kept here.</summary>
public static class PortalModule
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PortalOptions>().BindConfiguration("Portal").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddKeys();
        builder.Services.AddSessions();
        builder.Services.AddSignIn();
        builder.Services.AddDrafts();
        builder.Services.AddUploadBounds();
        builder.Services.AddApi();
        builder.Services.AddErrorPages();
        builder.AddWeb("");
        builder.Services.AddContent();
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddRazorPages();
        // What was built behaves as what is published: a fingerprinted asset may be kept for a year, a compressed one is sent as it lies there.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        // Over TLS too: no cookie and no token lies in a page in clear, and another site's requests arrive without the session.
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
        // An address that nobody knows is not a reason to sign in.
        app.MapFallback(() => TypedResults.NotFound()).AllowAnonymous();
    }
}
