using System.Buffers.Binary;
using EspaceFamille.Renderer.Frames;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>The frames of a job's result.</summary>
internal static class PageFrames
{
    private const int SizeBytes = 8, EndBytes = 5;

    /// <summary>The start of a page, whose pixels the caller writes.</summary>
    /// <param name="bytes">Of all pixels.</param>
    public static async Task WritePageHeaderAsync(this Stream host, int width, int height, int bytes, CancellationToken cancel)
    {
        var size = new byte[SizeBytes];
        BinaryPrimitives.WriteInt32LittleEndian(size, width);
        BinaryPrimitives.WriteInt32LittleEndian(size.AsSpan(4), height);
        await host.WriteHeaderAsync(FrameKind.Page, size.Length + bytes, cancel);
        await host.WriteAsync(size, cancel);
    }

    public static Task WriteEndAsync(this Stream host, JobEnd end, CancellationToken cancel)
    {
        var payload = new byte[EndBytes];
        payload[0] = (byte)end.Outcome;
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(1), end.PageCount);
        return host.WriteFrameAsync(FrameKind.Done, payload, cancel);
    }
}
