using System.Globalization;
using EspaceFamille.Launcher.Jobs;
using EspaceFamille.Renderer.Api;

namespace EspaceFamille.Launcher.Tools;

/// <summary>
/// Sends on the pages that a tool writes one after the other as raw pixels (PPM, "P6"): a header of at most <see cref="MaxHeaderBytes"/>,
/// then exactly width × height × 3 bytes. Nothing else is accepted.
/// </summary>
internal sealed class PageRelay(Stream output)
{
    private const int MaxHeaderBytes = 24;
    private const int BytesPerPixel = 3, ChunkBytes = 1 << 18;

    /// <summary>Whether nothing follows.</summary>
    public async Task<bool> IsOverAsync(CancellationToken cancel) => await output.ReadAsync(new byte[1], cancel) == 0;

    /// <summary>Sends the next page to the host while the tool writes it. False at the end of the output.</summary>
    /// <exception cref="InvalidDataException">The output is no such page, or ends within one.</exception>
    public async Task<bool> SendPageAsync(Stream host, CancellationToken cancel)
    {
        if (await ReadWordAsync(cancel) is not { } format)
            return false;
        var (width, height, most) = (await ReadNumberAsync(cancel), await ReadNumberAsync(cancel), await ReadNumberAsync(cancel));
        if (format != "P6" || most != byte.MaxValue || !IsSide(width) || !IsSide(height))
            throw new InvalidDataException("The tool's output is no page of raw pixels.");
        var left = width * height * BytesPerPixel;
        await host.WritePageHeaderAsync(width, height, left, cancel);
        var chunk = new byte[Math.Min(left, ChunkBytes)];
        try
        {
            for (int read; left > 0; left -= read)
            {
                read = await output.ReadAsync(chunk.AsMemory(0, Math.Min(left, chunk.Length)), cancel);
                if (read == 0)
                    throw new InvalidDataException("The tool's output ends within a page.");
                await host.WriteAsync(chunk.AsMemory(0, read), CancellationToken.None);
            }

            return true;
        }
        catch (Exception early) when (early is InvalidDataException or OperationCanceledException)
        {
            // The frame has its length: what the host gets of a page that is not complete, it drops with the end of the job.
            await host.WriteAsync(new byte[left], CancellationToken.None);
            throw;
        }
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
