using System.Runtime.Intrinsics;
using SkiaSharp;

namespace EspaceFamille.Launcher.Decoding;

/// <summary>The pixels of a page as 3 bytes each: red, green, blue.</summary>
internal static class PixelRows
{
    private const int Rows = 16, From = 4, To = 3;

    /// <param name="page">Its pixels are blue, green, red and one more byte.</param>
    public static void Write(SKBitmap page, Stream output)
    {
        // Vectors are stored as a whole, beyond the last pixel.
        var buffer = new byte[(Rows * page.Width * To) + Vector128<byte>.Count];
        var pixels = page.GetPixelSpan();
        for (var y = 0; y < page.Height; y++)
        {
            var at = y % Rows * page.Width * To;
            Convert(pixels.Slice(y * page.RowBytes, page.Width * From), buffer.AsSpan(at));
            if (y % Rows == Rows - 1 || y == page.Height - 1)
                output.Write(buffer, 0, at + (page.Width * To));
        }
    }

    private static void Convert(ReadOnlySpan<byte> pixels, Span<byte> into)
    {
        var order = Vector128.Create((byte)2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 3, 7, 11, 15);
        var (from, to) = (0, 0);
        for (; from + Vector128<byte>.Count <= pixels.Length; from += Vector128<byte>.Count, to += Vector128<byte>.Count / From * To)
            Vector128.Shuffle(Vector128.Create(pixels.Slice(from, Vector128<byte>.Count)), order).CopyTo(into[to..]);
        for (; from < pixels.Length; from += From, to += To)
            (into[to], into[to + 1], into[to + 2]) = (pixels[from + 2], pixels[from + 1], pixels[from]);
    }
}
