using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.TestKit.Renderers;

/// <summary>One response of the fake renderer.</summary>
internal sealed class RenderedAnswer(
    HttpContext context, byte[] content, int pageCount, int width, int height, string text, Func<int, byte[]> draw, CancellationToken ended)
{
    private const int MaxPages = 20;
    private const string Boundary = "pages-of-the-tests";
    private const string Html = "<html><script src=\"//evil.example/\"></script></html>";

    /// <summary>The pages of a file.</summary>
    public RenderedAnswer(HttpContext context, byte[] content, int pageCount, CancellationToken ended)
        : this(
            context, content, pageCount, 1_414, 2_000, FakeRenderer.Text, number => FakeRenderer.Picture(content, number), ended)
    {
    }

    /// <summary>The small picture of a person.</summary>
    public RenderedAnswer(HttpContext context, byte[] content, CancellationToken ended)
        : this(context, content, pageCount: 1, 512, 384, "", _ => FakeRenderer.Portrait(content), ended)
    {
    }

    public Task SendAsync(RendererMode mode) => mode switch
    {
        RendererMode.Unreadable => ProblemAsync(422, "urn:espace-famille:unreadable"),
        RendererMode.OtherRefusal => ProblemAsync(422, "urn:espace-famille:http-422"),
        RendererMode.Busy => ProblemAsync(503, "urn:espace-famille:http-503"),
        RendererMode.Unfinished => ProblemAsync(503, "urn:espace-famille:unfinished"),
        RendererMode.Failing => TextAsync(500, "text/html", Html),
        RendererMode.Html => TextAsync(200, "text/html", Html),
        RendererMode.Svg => TextAsync(200, "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
        RendererMode.Silent => ForeverAsync(),
        RendererMode.NoBoundary => TextAsync(200, "multipart/mixed", $"--{Boundary}\r\n\r\n--{Boundary}--"),
        _ => PagesAsync(mode),
    };

    private async Task PagesAsync(RendererMode mode)
    {
        context.Response.ContentType = $"multipart/mixed; boundary={Boundary}";
        var (count, described, pictures) = Pages(mode);
        await PartAsync("application/json", mode is RendererMode.MalformedDescription
            ? "{\"pageCount\":1,"u8.ToArray()
            : JsonSerializer.SerializeToUtf8Bytes(new { pageCount = count, pages = described }, JsonSerializerOptions.Web));
        foreach (var picture in pictures)
            await PartAsync("image/webp", picture);
        await (mode switch
        {
            RendererMode.StopsWithin => ForeverAsync(),
            RendererMode.Endless => EndlessAsync(),
            RendererMode.ClosesEarly => AbortAsync(),
            _ => WriteAsync(Encoding.ASCII.GetBytes($"--{Boundary}--\r\n")),
        });
    }

    private (int Count, object[] Described, byte[][] Pictures) Pages(RendererMode mode)
    {
        var shown = Math.Min(pageCount, MaxPages);
        byte[][] honest = [.. Enumerable.Range(1, shown).Select(draw)];
        var page = honest[0];
        return mode switch
        {
            RendererMode.Original => One(content),
            RendererMode.HtmlAsPicture => One(Encoding.ASCII.GetBytes(Html)),
            RendererMode.TruncatedPicture => One(page[..^8]),
            RendererMode.PictureWithMore => One([.. page, .. content]),
            RendererMode.PictureWithMetadata => One(WebP.WithMetadata(width, height, content)),
            RendererMode.OtherSize => One(WebP.Picture(100, 100)),
            RendererMode.HugeSize => (1, [Described(page, wide: 1_000_000_000, high: 1)], [page]),
            RendererMode.NoPages => (0, [], []),
            RendererMode.TooManyPages => (21, [.. Enumerable.Repeat(Described(page), 21)], [.. Enumerable.Repeat(page, 21)]),
            RendererMode.FewerPicturesThanPages => (2, [Described(page), Described(page)], [page]),
            RendererMode.MorePicturesThanPages => (1, [Described(page)], [page, page]),
            RendererMode.PartLongerThanDescribed => (1, [Described(page)], [[.. page, 0]]),
            RendererMode.TooMuchText => (1, [Described(page, words: new string('a', 20_001))], [page]),
            RendererMode.StopsWithin or RendererMode.ClosesEarly or RendererMode.Endless => (1, [Described(page)], []),
            _ => (pageCount, [.. honest.Select(picture => Described(picture))], honest),
        };
    }

    private (int, object[], byte[][]) One(byte[] picture) => (1, [Described(picture)], [picture]);

    private object Described(byte[] picture, int? wide = null, int? high = null, string? words = null) =>
        new { width = wide ?? width, height = high ?? height, bytes = picture.Length, text = words ?? text };

    private async Task PartAsync(string type, byte[] part)
    {
        await WriteAsync(Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-Type: {type}\r\n\r\n"));
        await WriteAsync(part);
        await WriteAsync("\r\n"u8.ToArray());
    }

    private Task ForeverAsync() => new TaskCompletionSource().Task.WaitAsync(ended);

    private async Task EndlessAsync()
    {
        await WriteAsync(Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-Type: image/webp\r\n\r\n"));
        var more = new byte[65_536];
        while (!ended.IsCancellationRequested)
            await WriteAsync(more);
    }

    private async Task AbortAsync()
    {
        await WriteAsync(Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-Type: image/webp\r\n\r\nRIFF"));
        context.Abort();
    }

    private async Task TextAsync(int status, string type, string text)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        await WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    private Task ProblemAsync(int status, string type) =>
        TextAsync(status, "application/problem+json", JsonSerializer.Serialize(new { type, status, title = "Refus" }));

    private async Task WriteAsync(byte[] bytes)
    {
        await context.Response.Body.WriteAsync(bytes, ended);
        await context.Response.Body.FlushAsync(ended);
    }
}
