using EspaceFamille.Platform;
using EspaceFamille.Renderer.Api;
using EspaceFamille.Renderer.Features.Rendering.RenderFile;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Renderer.Features.Rendering.RenderPicture;

/// <summary>
/// Makes one picture at the size of its use, upright and without metadata, of a file that is a picture. Nothing is stored: a repeat
/// renders again.
/// </summary>
internal static class RenderPictureEndpoint
{
    public static void MapRenderPicture(this IEndpointRouteBuilder routes) => routes.MapPost("/pictures", HandleAsync)
        .WithName("renderPicture")
        .WithSummary("Renders a picture of a person or of an article")
        .WithMetadata(new RequestSizeLimitAttribute(RenderBounds.MaxFileBytes), new OwnTimeLimit())
        .Produces(StatusCodes.Status200OK, contentType: PagesResult.ContentType)
        // Only the documents service can connect to this host, which knows no accounts.
        .AllowAnonymous();

    private static async Task<Results<PagesResult, ProblemHttpResult>> HandleAsync(
        string kind, string use, HttpRequest request, LauncherClient launcher, FileRendering rendering)
    {
        if (FileRendering.Read<RenderKind>(kind) is not { } picture || !RenderBounds.IsPicture(picture))
            return FileRendering.Unsupported(nameof(kind));
        return FileRendering.Read<PictureUse>(use) is { } known
            ? await rendering.RunAsync(request, (file, cancel) => launcher.RenderPictureAsync(picture, known, file, cancel))
            : FileRendering.Unsupported(nameof(use));
    }
}
