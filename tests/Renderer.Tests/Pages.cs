using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using EspaceFamille.Renderer.Api;
using Microsoft.AspNetCore.WebUtilities;
using SkiaSharp;

namespace EspaceFamille.Renderer.Tests;

/// <summary>A response of the renderer, read as the documents service reads it.</summary>
internal sealed record Pages(RenderResponse Facts, IReadOnlyList<byte[]> Pictures)
{
    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string kind, byte[] file) =>
        SendAsync(client, $"/pages?kind={kind}", file);

    public static Task<HttpResponseMessage> PostPictureAsync(HttpClient client, string kind, string use, byte[] file) =>
        SendAsync(client, $"/pictures?kind={kind}&use={use}", file);

    public static async Task<Pages> OfAsync(HttpClient client, string kind, byte[] file)
    {
        using var response = await PostAsync(client, kind, file);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    public static async Task<Pages> OfPictureAsync(HttpClient client, string kind, string use, byte[] file)
    {
        using var response = await PostPictureAsync(client, kind, use, file);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    public SKBitmap Picture(int page) => SKBitmap.Decode(Pictures[page]);

    /// <summary>The colour of a point, given in shares of the width and the height.</summary>
    public SKColor Colour(int page, double x, double y)
    {
        using var picture = Picture(page);
        return picture.GetPixel((int)(picture.Width * x), (int)(picture.Height * y));
    }

    public static async Task<Pages> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal("multipart/mixed", response.Content.Headers.ContentType!.MediaType);
        var boundary = response.Content.Headers.ContentType.Parameters.Single(one => one.Name == "boundary").Value!;
        var reader = new MultipartReader(boundary, await response.Content.ReadAsStreamAsync());
        var first = await reader.ReadNextSectionAsync();
        Assert.Equal("application/json", first!.ContentType);
        var facts = await JsonSerializer.DeserializeAsync<RenderResponse>(first.Body, JsonSerializerOptions.Web);
        var pictures = new List<byte[]>();
        while (await reader.ReadNextSectionAsync() is { } part)
        {
            Assert.Equal("image/webp", part.ContentType);
            using var bytes = new MemoryStream();
            await part.Body.CopyToAsync(bytes);
            pictures.Add(bytes.ToArray());
        }

        Assert.Equal(facts!.Pages.Select(page => page.Bytes), pictures.Select(picture => picture.Length));
        return new(facts, pictures);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string path, byte[] file)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return client.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
