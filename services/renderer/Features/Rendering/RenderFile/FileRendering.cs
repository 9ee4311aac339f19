using EspaceFamille.Platform;
using EspaceFamille.Renderer.Frames;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Renderer.Features.Rendering.RenderFile;

/// <summary>Reads the file of a request, and renders it within the host's time limit.</summary>
internal sealed class FileRendering(IOptions<RendererOptions> options, FaultPoints faults, TimeProvider clock)
{
    private const string NotTaken = "Ce type de fichier n’est pas pris en charge.";

    /// <summary>By its name alone: the parser accepts numbers too.</summary>
    public static T? Read<T>(string name)
        where T : struct, Enum =>
        name.All(char.IsAsciiLetter) && Enum.TryParse<T>(name, ignoreCase: true, out var value) && !value.Equals(default(T)) ? value : null;

    public static ProblemHttpResult Unsupported(string field) => Problems.Field(field, NotTaken);

    public async Task<Results<PagesResult, ProblemHttpResult>> RunAsync(
        HttpRequest request, Func<ReadOnlyMemory<byte>, CancellationToken, Task<RenderedFile>> render)
    {
        using var limit = new CancellationTokenSource(options.Value.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, request.HttpContext.RequestAborted);
        try
        {
            using var file = new MemoryStream();
            await request.Body.CopyToAsync(file, either.Token);
            faults.Pass(FaultPoints.BeforeRender);
            var rendering = await render(file.GetBuffer().AsMemory(0, (int)file.Length), either.Token);
            faults.Pass(FaultPoints.AfterRender);
            return Response(rendering);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Unfinished();
        }
    }

    private Results<PagesResult, ProblemHttpResult> Response(RenderedFile rendering) => rendering.Outcome switch
    {
        JobOutcome.Rendered => new PagesResult(rendering, faults),
        JobOutcome.Unreadable => Problems.Refused("unreadable", "Ce fichier ne peut pas être lu."),
        JobOutcome.Busy => Problems.Refused("renderer-unavailable", Problems.Title(503), status: 503),
        JobOutcome.Failed => Unfinished(),
    };

    private static ProblemHttpResult Unfinished() => Problems.Refused("unfinished", Problems.Title(503), status: 503);
}
