using EspaceFamille.Identity.Storage.SecurityChecks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.SecurityCheck.ReadSound;

/// <summary><c>GET /compte/controle/{challenge}/son</c>: the text to copy, spoken, for the browser whose form shows it.</summary>
internal static class ReadSoundEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{PagePaths.SecurityCheck}/{{challenge}}/son", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> HandleAsync(
        string challenge, HttpContext http, SecurityChallengeStore challenges, BrowserMark browsers, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        return browsers.Find(http) is { } browser && await challenges.FindAsync(challenge, browser, cancel) is { } found
            ? TypedResults.Bytes(SecurityCheckSound.Speak(found.Text), "audio/wav")
            : TypedResults.NotFound();
    }
}
