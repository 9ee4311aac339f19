using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>PNG: the header, then chunks up to IEND. What follows is ignored.</summary>
internal static class PngReader
{
    private const int SignatureBytes = 8, ChunkFrameBytes = 12, NameAt = 4, DataAt = 8;

    public static RefusalCode? Check(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[SignatureBytes..];
        if (rest.Length < DataAt + 8 || !rest[NameAt..].StartsWith("IHDR"u8))
            return RefusalCode.Damaged;
        var size = rest[DataAt..];
        if (PictureSize.Check(BinaryPrimitives.ReadUInt32BigEndian(size), BinaryPrimitives.ReadUInt32BigEndian(size[4..])) is { } refusal)
            return refusal;
        return IsComplete(rest) ? null : RefusalCode.Damaged;
    }

    private static bool IsComplete(ReadOnlySpan<byte> rest)
    {
        var hasPixels = false;
        while (rest.Length >= ChunkFrameBytes)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            var name = rest.Slice(NameAt, 4);
            if (name.SequenceEqual("IEND"u8))
                return hasPixels;
            if (length > rest.Length - ChunkFrameBytes)
                return false;
            hasPixels |= name.SequenceEqual("IDAT"u8);
            rest = rest[(ChunkFrameBytes + (int)length)..];
        }

        return false;
    }
}
