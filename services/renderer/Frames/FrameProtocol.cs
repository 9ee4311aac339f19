using System.Buffers.Binary;

namespace EspaceFamille.Renderer.Frames;

/// <summary>
/// Frames on a stream: the kind (1 byte), the length of the payload (4 bytes, little endian), the payload. A reader names the largest
/// payload that it takes: nothing longer is ever read into memory.
/// </summary>
public static class FrameProtocol
{
    private const int HeaderBytes = 5;

    public static async Task WriteFrameAsync(
        this Stream stream, FrameKind kind, ReadOnlyMemory<byte> payload, CancellationToken cancel)
    {
        await stream.WriteHeaderAsync(kind, payload.Length, cancel);
        // The receiver of an empty frame may have replied and closed already: a write after that fails.
        if (payload.Length > 0)
            await stream.WriteAsync(payload, cancel);
    }

    /// <summary>The start of a frame whose payload the caller writes itself.</summary>
    public static async Task WriteHeaderAsync(this Stream stream, FrameKind kind, int length, CancellationToken cancel)
    {
        var header = new byte[HeaderBytes];
        header[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(1), length);
        await stream.WriteAsync(header, cancel);
    }

    /// <exception cref="InvalidDataException">The frame is of no known kind, or longer than <paramref name="maxBytes"/>.</exception>
    /// <exception cref="EndOfStreamException">The stream ended before the end of the frame.</exception>
    public static async Task<Frame> ReadFrameAsync(this Stream stream, int maxBytes, CancellationToken cancel)
    {
        var header = new byte[HeaderBytes];
        await stream.ReadExactlyAsync(header, cancel);
        var kind = (FrameKind)header[0];
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(1));
        if (!Enum.IsDefined(kind) || length < 0 || length > maxBytes)
            throw new InvalidDataException($"A frame of kind {header[0]} and {length} bytes is not accepted.");
        var payload = new byte[length];
        await stream.ReadExactlyAsync(payload, cancel);
        return new(kind, payload);
    }
}

/// <summary>One frame with its payload.</summary>
public sealed record Frame(FrameKind Kind, byte[] Payload);
