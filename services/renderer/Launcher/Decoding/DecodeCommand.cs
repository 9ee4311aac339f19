using System.Globalization;
using System.Text;
using EspaceFamille.Launcher.Sandbox;
using EspaceFamille.Renderer.Api;
using SkiaSharp;

namespace EspaceFamille.Launcher.Decoding;

/// <summary>
/// The picture decoder, <c>decode FILE SIDE [upright]</c>, which runs in a sandbox: writes one page of raw pixels (PPM) to its standard
/// output. Metadata are dropped, but for the orientation, which is applied.
/// </summary>
internal static class DecodeCommand
{
    /// <summary>The argument for a picture that another tool has turned already, whatever its metadata state.</summary>
    public const string Upright = "upright";

    private const int StandardOutput = 1, SetPipeSize = 1031, PipeBytes = 1 << 20;

    private static ReadOnlySpan<byte> StartOfJpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> EndOfJpeg => [0xFF, 0xD9];

    /// <param name="longestSide">Of the page, in pixels; smaller pictures keep their size.</param>
    public static int Run(string file, string longestSide, bool isUpright)
    {
        if (!int.TryParse(longestSide, NumberStyles.None, CultureInfo.InvariantCulture, out var side)
            || side is 0 or > RenderBounds.MaxSidePixels)
            return ExitCodes.Usage;
        using var data = Read(file);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return ExitCodes.Undecodable;
        using var decoded = SampledDecoding.Decode(codec, side);
        if (decoded is null)
            return ExitCodes.Undecodable;
        using var page = Orientation.Apply(decoded, isUpright ? SKEncodedOrigin.TopLeft : codec.EncodedOrigin, side);
        Write(page);
        return 0;
    }

    /// <summary>
    /// A JPEG with one more end: in one that was cut off, the decoder then fills what is missing with grey, as viewers do.
    /// </summary>
    private static SKData Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return SKData.CreateCopy(bytes.AsSpan().StartsWith(StartOfJpeg) ? [.. bytes, .. EndOfJpeg] : bytes);
    }

    private static void Write(SKBitmap page)
    {
        // From 64 KiB on: the launcher is woken less often. Where the system refuses it, nothing else changes.
        _ = Libc.ControlFile(StandardOutput, SetPipeSize, PipeBytes);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        output.Write(Encoding.ASCII.GetBytes($"P6\n{page.Width} {page.Height}\n255\n"));
        var row = new byte[page.Width * 3];
        var pixels = page.GetPixelSpan();
        for (var y = 0; y < page.Height; y++)
        {
            var source = pixels.Slice(y * page.RowBytes, page.Width * 4);
            for (int from = 0, to = 0; to < row.Length; from += 4, to += 3)
                (row[to], row[to + 1], row[to + 2]) = (source[from + 2], source[from + 1], source[from]);
            output.Write(row);
        }
    }
}
