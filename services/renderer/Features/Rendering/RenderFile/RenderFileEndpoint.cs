using EspaceFamille.Platform;
using EspaceFamille.Renderer.Api;
using EspaceFamille.Renderer.Frames;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

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
        string kind, HttpRequest request, LauncherClient launcher, IOptions<RendererOptions> options, FaultPoints faults,
        TimeProvider clock)
    {
        // By its name alone: the parser accepts numbers too.
        if (!kind.All(char.IsAsciiLetter) || !Enum.TryParse<RenderKind>(kind, ignoreCase: true, out var known)
            || known is RenderKind.Unknown)
            return Problems.Field(nameof(kind), "Ce type de fichier n’est pas pris en charge.");
        using var limit = new CancellationTokenSource(options.Value.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, request.HttpContext.RequestAborted);
        try
        {
            using var file = new MemoryStream();
            await request.Body.CopyToAsync(file, either.Token);
            faults.Pass(FaultPoints.BeforeRender);
            var rendering = await launcher.RenderAsync(known, file.GetBuffer().AsMemory(0, (int)file.Length), either.Token);
            faults.Pass(FaultPoints.AfterRender);
            return Response(rendering, faults);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Unfinished();
        }
    }

    private static Results<PagesResult, ProblemHttpResult> Response(RenderedFile rendering, FaultPoints faults) => rendering.Outcome switch
    {
        JobOutcome.Rendered => new PagesResult(rendering, faults),
        JobOutcome.Unreadable => Problems.Refused("unreadable", "Ce fichier ne peut pas être lu."),
        JobOutcome.Busy => Problems.Refused("renderer-unavailable", Problems.Title(503), status: 503),
        JobOutcome.Failed => Unfinished(),
    };

    private static ProblemHttpResult Unfinished() => Problems.Refused("unfinished", Problems.Title(503), status: 503);
}
