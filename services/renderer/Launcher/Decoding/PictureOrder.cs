using System.Buffers.Binary;
using EspaceFamille.Renderer.Api;
using SkiaSharp;

namespace EspaceFamille.Launcher.Decoding;

/// <summary>What the launcher writes to a decoder's standard input, before the picture's file.</summary>
/// <param name="Side">The longest side of the page, in pixels; smaller pictures keep their size.</param>
/// <param name="IsUpright">Another tool has turned the picture already, whatever its metadata state.</param>
/// <param name="Length">Of the file, in bytes.</param>
internal readonly record struct PictureOrder(int Side, bool IsUpright, int Length)
{
    private const int Bytes = 9;

    private static ReadOnlySpan<byte> StartOfJpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> EndOfJpeg => [0xFF, 0xD9];

    public bool IsValid => Side is > 0 and <= RenderBounds.MaxSidePixels && Length > 0;

    /// <exception cref="IOException">The decoder has ended.</exception>
    public async Task WriteAsync(Stream decoder, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        var head = new byte[Bytes];
        BinaryPrimitives.WriteInt32LittleEndian(head, Side);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), Length);
        head[8] = IsUpright ? (byte)1 : (byte)0;
        await decoder.WriteAsync(head, cancel);
        await decoder.WriteAsync(file, cancel);
    }

    /// <returns>Null where the launcher closed the stream: it ends.</returns>
    public static PictureOrder? Read(Stream launcher)
    {
        var head = new byte[Bytes];
        return launcher.ReadAtLeast(head, Bytes, throwOnEndOfStream: false) < Bytes
            ? null
            : new(BinaryPrimitives.ReadInt32LittleEndian(head), head[8] == 1, BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4)));
    }

    /// <summary>
    /// The file. A JPEG gets one more end: in one that was cut off, the decoder then fills what is missing with grey, as viewers do.
    /// </summary>
    public unsafe SKData ReadFile(Stream launcher)
    {
        var data = SKData.Create(Length + EndOfJpeg.Length);
        var bytes = new Span<byte>((void*)data.Data, Length + EndOfJpeg.Length);
        launcher.ReadExactly(bytes[..Length]);
        if (bytes.StartsWith(StartOfJpeg))
        {
            EndOfJpeg.CopyTo(bytes[Length..]);
            return data;
        }

        using (data)
            return data.Subset(0, (ulong)Length);
    }
}
