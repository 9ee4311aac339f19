using System.Globalization;
using EspaceFamille.Renderer.Api;

namespace EspaceFamille.Launcher.Tools;

/// <summary>
/// Reads the pages that a tool writes one after the other as raw pixels (PPM, "P6"): a header of at most <see cref="MaxHeaderBytes"/>,
/// then exactly width × height × 3 bytes. Nothing else is accepted.
/// </summary>
internal sealed class PixelReader(Stream output)
{
    private const int MaxHeaderBytes = 24;
    private const int BytesPerPixel = 3;

    /// <summary>The next page; null at the end of the output.</summary>
    /// <exception cref="InvalidDataException">The output is no such page, or ends within one.</exception>
    public async Task<RawPage?> ReadAsync(CancellationToken cancel)
    {
        if (await ReadWordAsync(cancel) is not { } format)
            return null;
        var (width, height, most) = (await ReadNumberAsync(cancel), await ReadNumberAsync(cancel), await ReadNumberAsync(cancel));
        if (format != "P6" || most != byte.MaxValue || !IsSide(width) || !IsSide(height))
            throw new InvalidDataException("The tool's output is no page of raw pixels.");
        var pixels = new byte[width * height * BytesPerPixel];
        try
        {
            await output.ReadExactlyAsync(pixels, cancel);
        }
        catch (EndOfStreamException early)
        {
            throw new InvalidDataException("The tool's output ends within a page.", early);
        }

        return new(width, height, pixels);
    }

    private static bool IsSide(int pixels) => pixels is > 0 and <= RenderBounds.MaxSidePixels;

    private async Task<int> ReadNumberAsync(CancellationToken cancel) =>
        int.TryParse(await ReadWordAsync(cancel), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Up to the next blank or line break, which is read too; null at the end of the output.</summary>
    private async Task<string?> ReadWordAsync(CancellationToken cancel)
    {
        var (word, one) = ("", new byte[1]);
        while (await output.ReadAsync(one, cancel) > 0)
        {
            if (one[0] is (byte)' ' or (byte)'\n')
                return word;
            word += (char)one[0];
            if (word.Length > MaxHeaderBytes)
                throw new InvalidDataException("The tool's output has no header of a page.");
        }

        return word.Length == 0 ? null : throw new InvalidDataException("The tool's output ends within a header.");
    }
}

/// <summary>A page as 3 bytes per pixel: red, green, blue.</summary>
internal sealed record RawPage(int Width, int Height, byte[] Pixels);
