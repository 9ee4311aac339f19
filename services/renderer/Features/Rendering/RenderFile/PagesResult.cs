using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EspaceFamille.Platform;
using EspaceFamille.Renderer.Api;

namespace EspaceFamille.Renderer.Features.Rendering.RenderFile;

/// <summary>The response: a JSON part with sizes and texts, then one picture per page.</summary>
internal sealed class PagesResult(RenderedFile rendering, FaultPoints faults) : IResult
{
    public const string ContentType = "multipart/mixed";
    private const int BoundaryBytes = 16;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        var boundary = RandomNumberGenerator.GetHexString(BoundaryBytes * 2, lowercase: true);
        response.ContentType = $"{ContentType}; boundary={boundary}";
        await WriteAsync("application/json", JsonSerializer.SerializeToUtf8Bytes(Facts(), RendererJson.Default.RenderResponse));
        foreach (var page in rendering.Pages)
        {
            await WriteAsync("image/webp", page.WebP);
            faults.Pass(FaultPoints.WithinResponse);
        }

        await response.Body.WriteAsync(Encoding.ASCII.GetBytes($"--{boundary}--\r\n"), cancel);

        async Task WriteAsync(string type, byte[] content)
        {
            await response.Body.WriteAsync(
                Encoding.ASCII.GetBytes($"--{boundary}\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\n\r\n"), cancel);
            await response.Body.WriteAsync(content, cancel);
            await response.Body.WriteAsync("\r\n"u8.ToArray(), cancel);
        }
    }

    private RenderResponse Facts() => new(
        rendering.PageCount, [.. rendering.Pages.Select(page => new RenderedPage(page.Width, page.Height, page.WebP.Length, page.Text))]);
}
