using Microsoft.Playwright;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Files as a browser hands them over.</summary>
internal static class ChosenFiles
{
    public static FilePayload Pdf(string name, int bytes = 40) => File(name, [.. "%PDF-1.4\n"u8, .. new byte[bytes - 9]]);

    public static FilePayload File(string name, byte[] content) =>
        new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    public static Task<FilePayload> PhotoAsync(IPage page, string name, int side) => PhotoAsync(page, name, side, side);

    /// <summary>A picture of noise, so that it stays as heavy as it is large.</summary>
    public static async Task<FilePayload> PhotoAsync(IPage page, string name, int width, int height)
    {
        var type = name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg";
        var content = await page.EvaluateAsync<string>(
            """
            ([width, height, type]) => {
              const canvas = Object.assign(document.createElement("canvas"), { width, height });
              const pencil = canvas.getContext("2d"), picture = pencil.createImageData(width, height);
              for (let at = 0, noise = 1; at < picture.data.length; at++) {
                noise = (noise * 48271) % 2147483647;
                picture.data[at] = at % 4 === 3 ? 255 : noise & 255;
              }
              pencil.putImageData(picture, 0, 0);
              return canvas.toDataURL(type).split(",")[1];
            }
            """, new object[] { width, height, type });
        return new() { Name = name, MimeType = type, Buffer = Convert.FromBase64String(content) };
    }
}
