using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// BMP: a header of OS/2 (12 bytes) or of Windows (40 and more), and uncompressed pixels within the file. What follows is ignored, and
/// so is the size in the file header, which producers write differently.
/// </summary>
internal static class BmpReader
{
    private const int FileHeaderBytes = 14, CoreHeaderBytes = 12, InfoHeaderBytes = 40, Uncompressed = 0;

    public static RefusalCode? Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < FileHeaderBytes + CoreHeaderBytes)
            return RefusalCode.Damaged;
        long pixelsAt = UInt32(bytes, 10);
        var isCore = UInt32(bytes, 14) == CoreHeaderBytes;
        if (!isCore && (UInt32(bytes, 14) < InfoHeaderBytes || bytes.Length < FileHeaderBytes + InfoHeaderBytes))
            return RefusalCode.Damaged;
        long width = isCore ? UInt16(bytes, 18) : (int)UInt32(bytes, 18);
        var height = isCore ? UInt16(bytes, 20) : Math.Abs((long)(int)UInt32(bytes, 22));
        if (PictureSize.Check(width, height) is { } refusal)
            return refusal;
        var bits = UInt16(bytes, isCore ? 24 : 28);
        var isPlain = isCore || UInt32(bytes, 30) == Uncompressed;
        var rows = (((width * bits) + 31) / 32) * 4 * height;
        return bits <= 32 && pixelsAt + (isPlain ? rows : 1) <= bytes.Length ? null : RefusalCode.Damaged;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
