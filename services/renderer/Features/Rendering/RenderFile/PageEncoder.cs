using System.Runtime.InteropServices;
using SkiaSharp;

namespace EspaceFamille.Renderer.Features.Rendering.RenderFile;

/// <summary>Encodes raw pixels as WebP. There is nothing to parse in them, whatever they show.</summary>
internal static class PageEncoder
{
    /// <summary>Small text stays sharp at twice its size.</summary>
    private const float Quality = 80;

    /// <param name="pixels">Exactly 3 bytes per pixel: red, green, blue.</param>
    public static EncodedPage Encode(int width, int height, ReadOnlySpan<byte> pixels) => LibWebP.IsInstalled
        ? new(width, height, LibWebP.Encode(width, height, pixels, Quality))
        : EncodeWithSkia(width, height, pixels);

    /// <summary>The same on a base image without libwebp, more slowly.</summary>
    /// <inheritdoc cref="Encode"/>
    public static EncodedPage EncodeWithSkia(int width, int height, ReadOnlySpan<byte> pixels)
    {
        var four = new byte[width * height * 4];
        for (int from = 0, to = 0; from < pixels.Length; from += 3, to += 4)
            (four[to], four[to + 1], four[to + 2], four[to + 3]) = (pixels[from], pixels[from + 1], pixels[from + 2], byte.MaxValue);
        var pinned = GCHandle.Alloc(four, GCHandleType.Pinned);
        try
        {
            using var pixmap = new SKPixmap(
                new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque), pinned.AddrOfPinnedObject());
            using var encoded = pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality));
            return new(width, height, encoded?.ToArray() ?? throw new InvalidOperationException("The encoder made no picture."));
        }
        finally
        {
            pinned.Free();
        }
    }
}
