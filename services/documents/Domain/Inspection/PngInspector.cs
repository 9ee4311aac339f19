using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>PNG: IHDR first, a valid CRC in every chunk, IEND last and nothing after it; then Skia decodes it.</summary>
internal static class PngInspector
{
    private const int ChunkFrameBytes = 12;

    public static FileRefusal? Inspect(byte[] bytes) => Walk(bytes) ?? ImageDecoding.Check(bytes);

    private static FileRefusal? Walk(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[Signatures.Png.Length..];
        for (var first = true; ; first = false)
        {
            if (rest.Length < ChunkFrameBytes) return new FileRefusal(RefusalCode.Damaged);
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrameBytes) return new FileRefusal(RefusalCode.Damaged);
            var named = rest.Slice(4, 4 + (int)length);
            if (Crc32.Of(named) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]))
                return new FileRefusal(RefusalCode.Damaged);
            if (first && CheckHeader(named) is { } refusal) return refusal;
            rest = rest[(ChunkFrameBytes + (int)length)..];
            if (named.SequenceEqual("IEND"u8)) return rest.IsEmpty ? null : new FileRefusal(RefusalCode.TrailingData);
        }
    }

    private static FileRefusal? CheckHeader(ReadOnlySpan<byte> named)
    {
        if (named.Length != 4 + 13 || !named.StartsWith("IHDR"u8)) return new FileRefusal(RefusalCode.Damaged);
        return ImageDecoding.CheckSize(BinaryPrimitives.ReadUInt32BigEndian(named[4..]), BinaryPrimitives.ReadUInt32BigEndian(named[8..]));
    }
}
