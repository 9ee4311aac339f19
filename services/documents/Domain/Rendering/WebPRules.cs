using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Rendering;

/// <summary>
/// What a WebP picture states about itself (RIFF container, RFC 9649). Nothing is decoded: a response that is no WebP picture of the
/// declared size is refused, whatever a browser could make of it.
/// </summary>
internal static class WebPRules
{
    private const int RiffHeaderBytes = 12;
    private const int ChunkHeaderBytes = 8;

    /// <summary>Whether the bytes are exactly one picture of that size, in chunks that hold pixels or colours and nothing else.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> bytes, int width, int height)
    {
        if (bytes.Length < RiffHeaderBytes || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WEBP"u8)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) != bytes.Length - 8)
            return false;
        var (at, size) = (RiffHeaderBytes, default((int Width, int Height)?));
        while (at < bytes.Length)
        {
            if (bytes.Length - at < ChunkHeaderBytes)
                return false;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var padded = length + (length & 1);
            if (padded > bytes.Length - at - ChunkHeaderBytes || !IsOfPixels(bytes.Slice(at, 4)))
                return false;
            size ??= SizeOf(bytes.Slice(at, 4), bytes.Slice(at + ChunkHeaderBytes, (int)length));
            at += ChunkHeaderBytes + (int)padded;
        }

        return size == (width, height);
    }

    /// <summary>Metadata, animation and unknown chunks can hold anything.</summary>
    private static bool IsOfPixels(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("VP8X"u8) || name.SequenceEqual("ALPH"u8)
        || name.SequenceEqual("ICCP"u8);

    private static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> chunk)
    {
        if (name.SequenceEqual("VP8 "u8) && chunk.Length >= 10 && chunk[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
            return (Number(chunk[6..], 2) & 0x3FFF, Number(chunk[8..], 2) & 0x3FFF);
        if (name.SequenceEqual("VP8L"u8) && chunk.Length >= 5 && chunk[0] == 0x2F)
            return ((Number(chunk[1..], 4) & 0x3FFF) + 1, ((Number(chunk[1..], 4) >> 14) & 0x3FFF) + 1);
        return name.SequenceEqual("VP8X"u8) && chunk.Length >= 10 ? (Number(chunk[4..], 3) + 1, Number(chunk[7..], 3) + 1) : null;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int count)
    {
        var number = 0;
        for (var at = count - 1; at >= 0; at--)
            number = (number << 8) | bytes[at];
        return number;
    }
}
