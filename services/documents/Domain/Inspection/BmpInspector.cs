using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>BMP: both headers agree with each other and with the file's length, and nothing follows the pixels.</summary>
internal static class BmpInspector
{
    private const int FileHeaderBytes = 14, InfoHeaderBytes = 40;
    private const int Plain = 0, Rle8 = 1, Rle4 = 2, BitFields = 3, AlphaBitFields = 6;

    // Some producers round the file up to a multiple of four.
    private const int MaxPaddingBytes = 3;

    public static FileRefusal? Inspect(byte[] bytes) => CheckHeaders(bytes) ?? ImageDecoding.Check(bytes);

    private static FileRefusal? CheckHeaders(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < FileHeaderBytes + InfoHeaderBytes) return new FileRefusal(RefusalCode.Damaged);
        if (Int32(bytes, 2) is var size && size != bytes.Length)
            return new FileRefusal(size > 0 && size < bytes.Length ? RefusalCode.TrailingData : RefusalCode.Damaged);
        long headerBytes = Int32(bytes, 14), pixelsAt = Int32(bytes, 10);
        long width = Int32(bytes, 18), height = Math.Abs((long)Int32(bytes, 22));
        if (headerBytes is not (40 or 52 or 56 or 64 or 108 or 124)) return new FileRefusal(RefusalCode.Damaged);
        if (ImageDecoding.CheckSize(width, height) is { } refusal) return refusal;
        if (pixelsAt < FileHeaderBytes + headerBytes || pixelsAt > bytes.Length) return new FileRefusal(RefusalCode.Damaged);
        return CheckPixels(bytes, width, height, bytes.Length - pixelsAt);
    }

    private static FileRefusal? CheckPixels(ReadOnlySpan<byte> bytes, long width, long height, long available)
    {
        var bits = BinaryPrimitives.ReadInt16LittleEndian(bytes[28..]);
        if (bits is not (1 or 4 or 8 or 16 or 24 or 32)) return new FileRefusal(RefusalCode.Damaged);
        long? expected = Int32(bytes, 30) switch
        {
            Plain or BitFields or AlphaBitFields => (((width * bits) + 31) / 32) * 4 * height,
            Rle8 or Rle4 => Int32(bytes, 34),
            _ => null,
        };
        if (expected is not { } wanted || wanted <= 0 || available < wanted) return new FileRefusal(RefusalCode.Damaged);
        return available > wanted + MaxPaddingBytes ? new FileRefusal(RefusalCode.TrailingData) : null;
    }

    private static int Int32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
}
