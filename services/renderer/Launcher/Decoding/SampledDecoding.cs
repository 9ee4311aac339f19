using SkiaSharp;

namespace EspaceFamille.Launcher.Decoding;

/// <summary>
/// Decodes a picture of up to <see cref="MaxPixels"/> without holding all its pixels: a JPEG at an eighth or more of its size by its own
/// format, others row by row, of which each block of rows is averaged.
/// </summary>
internal static class SampledDecoding
{
    /// <summary>100 Mpx: more than any telephone's.</summary>
    private const long MaxPixels = 100_000_000;
    private const int Channels = 4;

    /// <summary>
    /// A picture whose long side is <paramref name="side"/> or somewhat more, if it is as large; null when it is damaged or too large.
    /// </summary>
    public static SKBitmap? Decode(SKCodec codec, int side)
    {
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width <= 0 || height <= 0 || width > MaxPixels / height)
            return null;
        var longest = Math.Max(width, height);
        var factor = Math.Max(1, longest / side);
        // The format's own scale is in eighths: the next larger one is resized later.
        var eighths = (8L * side + longest - 1) / longest;
        var scaled = codec.GetScaledDimensions(Math.Min(1f, eighths / 8f));
        if (factor == 1 || scaled.Width < width)
            return Whole(codec, scaled);
        return ByRows(codec, factor) ?? Whole(codec, codec.Info.Size);
    }

    /// <summary>
    /// The layout of pixels that Skia resizes by vector instructions; others take four times as long. Colours become sRGB: for most
    /// pictures nothing is to be done.
    /// </summary>
    private static SKImageInfo InfoOf(SKCodec codec, int width, int height) => new(
        width, height, SKColorType.Bgra8888,
        codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul,
        codec.Info.ColorSpace is null or { IsSrgb: true } ? null : SKColorSpace.CreateSrgb());

    private static SKBitmap? Whole(SKCodec codec, SKSizeI size)
    {
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(InfoOf(codec, size.Width, size.Height))
            && codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    /// <summary>Null for a format that has no rows, such as an interlaced PNG, and for a damaged picture.</summary>
    private static unsafe SKBitmap? ByRows(SKCodec codec, int factor)
    {
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (codec.StartScanlineDecode(InfoOf(codec, width, height)) != SKCodecResult.Success)
            return null;
        var bitmap = new SKBitmap(InfoOf(codec, width / factor, height / factor));
        var row = new byte[width * Channels];
        var sums = new uint[bitmap.Width * Channels];
        var upwards = codec.ScanlineOrder == SKCodecScanlineOrder.BottomUp;
        fixed (byte* into = row)
            for (var y = 0; y < bitmap.Height * factor; y++)
            {
                if (codec.GetScanlines((nint)into, 1, row.Length) != 1)
                {
                    bitmap.Dispose();
                    return null;
                }

                Add(row, sums, factor);
                if (y % factor == factor - 1)
                    Store(bitmap, upwards ? bitmap.Height - 1 - y / factor : y / factor, sums, (uint)(factor * factor));
            }

        return bitmap;
    }

    private static void Add(byte[] row, uint[] sums, int factor)
    {
        for (var x = 0; x < sums.Length / Channels * factor; x++)
            for (var channel = 0; channel < Channels; channel++)
                sums[x / factor * Channels + channel] += row[x * Channels + channel];
    }

    private static unsafe void Store(SKBitmap bitmap, int y, uint[] sums, uint count)
    {
        var target = new Span<byte>((byte*)bitmap.GetPixels() + (y * bitmap.RowBytes), sums.Length);
        for (var at = 0; at < sums.Length; at++)
            target[at] = (byte)(sums[at] / count);
        Array.Clear(sums);
    }
}
