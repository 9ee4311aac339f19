using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// HEIC (ISO/IEC 23008-12): boxes; the dimensions of each picture and of its tiles are in boxes `ispe` below `meta`. The largest counts.
/// </summary>
internal static class HeicReader
{
    private const int HeaderBytes = 8, SizeBoxBytes = 20;

    public static RefusalCode? Check(ReadOnlySpan<byte> bytes)
    {
        var meta = Find(bytes, "meta"u8);
        // Version and flags come first in this box.
        return meta.Length < 4 ? RefusalCode.Damaged : CheckSizes(Find(Find(meta[4..], "iprp"u8), "ipco"u8));
    }

    private static RefusalCode? CheckSizes(ReadOnlySpan<byte> boxes)
    {
        RefusalCode? result = RefusalCode.Damaged;
        for (; LengthOf(boxes) is var length and > 0; boxes = boxes[length..])
        {
            if (length < SizeBoxBytes || !boxes[4..].StartsWith("ispe"u8))
                continue;
            var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(boxes[12..]), BinaryPrimitives.ReadUInt32BigEndian(boxes[16..]));
            result = PictureSize.Check(width, height);
            if (result is not null)
                return result;
        }

        return result;
    }

    /// <summary>The content of the first box of that name; empty without one.</summary>
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> name)
    {
        for (; LengthOf(boxes) is var length and > 0; boxes = boxes[length..])
            if (boxes[4..].StartsWith(name))
                return boxes[8..length];
        return [];
    }

    /// <summary>The length of the first box; 0 when there is none.</summary>
    private static int LengthOf(ReadOnlySpan<byte> boxes)
    {
        if (boxes.Length < HeaderBytes)
            return 0;
        var length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        // 0 in the last box: up to the end of the file.
        return length == 0 ? boxes.Length : length < HeaderBytes || length > boxes.Length ? 0 : (int)length;
    }
}
