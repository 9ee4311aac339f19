using System.Text;
using EspaceFamille.Launcher.Sandbox;
using SkiaSharp;

namespace EspaceFamille.Launcher.Decoding;

/// <summary>
/// The picture decoder, <c>decode</c>, which runs in a sandbox: reads one <see cref="PictureOrder"/> and its file from its standard
/// input, and writes one page of raw pixels (PPM) to its standard output. Metadata are dropped, but for the orientation, which is applied.
/// </summary>
internal static class DecodeCommand
{
    public const string Name = "decode";

    private const int StandardInput = 0, StandardOutput = 1, SetPipeSize = 1031, PipeBytes = 1 << 20;
    private const int WarmUpSide = 64;

    public static int Run()
    {
        WarmUp();
        // From 64 KiB on: fewer switches between the processes. Where the system refuses it, nothing else changes.
        _ = Libc.ControlFile(StandardInput, SetPipeSize, PipeBytes);
        _ = Libc.ControlFile(StandardOutput, SetPipeSize, PipeBytes);
        using var input = Console.OpenStandardInput();
        if (PictureOrder.Read(input) is not { } order)
            return 0;
        if (!order.IsValid)
            return ExitCodes.Usage;
        using var data = order.ReadFile(input);
        using var output = Console.OpenStandardOutput();
        return Decode(data, order, output);
    }

    /// <summary>A picture of its own: what a file needs is loaded and compiled before there is one.</summary>
    private static void WarmUp()
    {
        using var picture = new SKBitmap(WarmUpSide, WarmUpSide);
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 90);
        _ = Decode(jpeg, new(WarmUpSide / 3, IsUpright: false, (int)jpeg.Size), Stream.Null);
    }

    private static int Decode(SKData data, PictureOrder order, Stream output)
    {
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return ExitCodes.Undecodable;
        using var decoded = SampledDecoding.Decode(codec, order.Side);
        if (decoded is null)
            return ExitCodes.Undecodable;
        using var page = Orientation.Apply(decoded, order.IsUpright ? SKEncodedOrigin.TopLeft : codec.EncodedOrigin, order.Side);
        output.Write(Encoding.ASCII.GetBytes($"P6\n{page.Width} {page.Height}\n255\n"));
        PixelRows.Write(page, output);
        return 0;
    }
}
