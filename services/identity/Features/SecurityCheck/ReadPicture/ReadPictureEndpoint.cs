using EspaceFamille.Identity.Storage.SecurityChecks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.SecurityCheck.ReadPicture;

/// <summary><c>GET /compte/controle/{challenge}/image</c>: the text to copy, for the browser whose form shows it.</summary>
internal static class ReadPictureEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{PagePaths.SecurityCheck}/{{challenge}}/image", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> HandleAsync(
        string challenge, HttpContext http, SecurityChallengeStore challenges, BrowserMark browsers, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        return browsers.Find(http) is { } browser && await challenges.FindAsync(challenge, browser, cancel) is { } found
            ? TypedResults.Bytes(SecurityCheckPicture.Draw(found.Text), "image/png")
            : TypedResults.NotFound();
    }
}
