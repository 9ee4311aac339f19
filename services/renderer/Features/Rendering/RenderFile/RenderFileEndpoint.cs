using EspaceFamille.Platform;
using EspaceFamille.Renderer.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Renderer.Features.Rendering.RenderFile;

/// <summary>Makes pictures of the pages of one file. Nothing is stored: a repeat renders again.</summary>
internal static class RenderFileEndpoint
{
    public static void MapRenderFile(this IEndpointRouteBuilder routes) => routes.MapPost("/pages", HandleAsync)
        .WithName("renderFile")
        .WithSummary("Renders the pages of a file")
        .WithMetadata(new RequestSizeLimitAttribute(RenderBounds.MaxFileBytes), new OwnTimeLimit())
        .Produces(StatusCodes.Status200OK, contentType: PagesResult.ContentType)
        // Only the documents service can connect to this host, which knows no accounts.
        .AllowAnonymous();

    private static async Task<Results<PagesResult, ProblemHttpResult>> HandleAsync(
        string kind, HttpRequest request, LauncherClient launcher, FileRendering rendering) =>
        FileRendering.Read<RenderKind>(kind) is { } known
            ? await rendering.RunAsync(request, (file, cancel) => launcher.RenderAsync(known, file, cancel))
            : FileRendering.Unsupported(nameof(kind));
}
