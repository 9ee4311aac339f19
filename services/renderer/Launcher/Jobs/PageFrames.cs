using System.Buffers.Binary;
using EspaceFamille.Launcher.Tools;
using EspaceFamille.Renderer.Frames;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>The frames of a job's result.</summary>
internal static class PageFrames
{
    private const int SizeBytes = 8, EndBytes = 5;

    public static async Task WritePageAsync(this Stream host, RawPage page, CancellationToken cancel)
    {
        var size = new byte[SizeBytes];
        BinaryPrimitives.WriteInt32LittleEndian(size, page.Width);
        BinaryPrimitives.WriteInt32LittleEndian(size.AsSpan(4), page.Height);
        await host.WriteHeaderAsync(FrameKind.Page, size.Length + page.Pixels.Length, cancel);
        await host.WriteAsync(size, cancel);
        await host.WriteAsync(page.Pixels, cancel);
    }

    public static Task WriteEndAsync(this Stream host, JobEnd end, CancellationToken cancel)
    {
        var payload = new byte[EndBytes];
        payload[0] = (byte)end.Outcome;
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(1), end.PageCount);
        return host.WriteFrameAsync(FrameKind.Done, payload, cancel);
    }
}
