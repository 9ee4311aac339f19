using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Renderer.Api;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceFamille.Documents.Features.Rendering.RenderFile;

/// <summary>
/// Reads a multipart response of the renderer: the description of its pages, then exactly one picture of the described length and size
/// per page. Anything else is an <see cref="InvalidDataException"/>, and nothing of the response is kept.
/// </summary>
internal static class RenderedPages
{
    private const int MaxDescriptionBytes = 4 * 1024 * 1024;
    private const int MaxPicturesBytes = 48 * 1024 * 1024;
    private const int MaxBoundaryCharacters = 70;

    /// <exception cref="InvalidDataException">The response is not what the renderer declares.</exception>
    /// <exception cref="JsonException">Its description is malformed.</exception>
    public static async Task<(int PageCount, IReadOnlyList<Page> Pages)> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var boundary = Boundary(response.Content.Headers.ContentType);
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        var reader = new MultipartReader(boundary, body);
        var description = JsonSerializer.Deserialize(
            await ReadAsync(await NextAsync(reader, "application/json", cancel), MaxDescriptionBytes, cancel),
            RendererJson.Default.RenderResponse);
        Check(description);
        var pages = new List<Page>();
        foreach (var page in description!.Pages)
            pages.Add(await ReadAsync(reader, page, cancel));
        return await reader.ReadNextSectionAsync(cancel) is null
            ? (description.PageCount, pages)
            : throw new InvalidDataException("More parts than pages.");
    }

    private static string Boundary(MediaTypeHeaderValue? type)
    {
        var boundary = type?.Parameters
            .FirstOrDefault(one => one.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');
        return type?.MediaType == "multipart/mixed" && boundary is { Length: > 0 and <= MaxBoundaryCharacters }
            ? boundary
            : throw new InvalidDataException("Not a multipart response.");
    }

    private static async Task<Stream> NextAsync(MultipartReader reader, string type, CancellationToken cancel) =>
        await reader.ReadNextSectionAsync(cancel) is { } part && MediaTypeHeaderValue.TryParse(part.ContentType, out var of)
            && of.MediaType == type
            ? part.Body
            : throw new InvalidDataException($"A part is missing, or not {type}.");

    private static void Check(RenderResponse? described)
    {
        if (described?.Pages is not { Length: > 0 and <= RenderBounds.MaxPages } pages || described.PageCount < pages.Length
            || (pages.Length < RenderBounds.MaxPages && described.PageCount > pages.Length))
            throw new InvalidDataException("The number of pages is not accepted.");
        if (!pages.All(IsWithinBounds) || pages.Sum(page => (long)page.Bytes) > MaxPicturesBytes)
            throw new InvalidDataException("A page exceeds its bounds.");
    }

    private static bool IsWithinBounds(RenderedPage? page) =>
        page is
        {
            Width: > 0 and <= RenderBounds.MaxSidePixels,
            Height: > 0 and <= RenderBounds.MaxSidePixels,
            Bytes: > 0 and <= RenderBounds.MaxPictureBytes,
            Text.Length: <= RenderBounds.MaxTextCharacters,
        };

    private static async Task<Page> ReadAsync(MultipartReader reader, RenderedPage described, CancellationToken cancel)
    {
        var picture = await ReadAsync(await NextAsync(reader, "image/webp", cancel), described.Bytes, cancel);
        return picture.Length == described.Bytes && WebPRules.IsPicture(picture, described.Width, described.Height)
            ? new Page(described.Width, described.Height, picture, PageTextRules.Reduce(described.Text))
            : throw new InvalidDataException("A picture is not the one that was described.");
    }

    private static async Task<byte[]> ReadAsync(Stream body, int maxBytes, CancellationToken cancel)
    {
        // One byte more than accepted: a longer part is not read to its end.
        var bytes = new byte[maxBytes + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return length <= maxBytes ? bytes[..length] : throw new InvalidDataException("A part is too long.");
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RenderResponse))]
internal sealed partial class RendererJson : JsonSerializerContext;
