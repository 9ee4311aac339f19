using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// JPEG: segments from SOI to EOI, one frame of a limited size, at least one scan, and nothing after EOI. A camera's APP
/// segments are skipped by their length, so that the EOI of a thumbnail is not taken for the end of the file.
/// </summary>
internal static class JpegInspector
{
    private const byte EndOfImage = 0xD9, StartOfScan = 0xDA;

    public static FileRefusal? Inspect(byte[] bytes) => Walk(bytes) ?? ImageDecoding.Check(bytes);

    private static FileRefusal? Walk(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        bool framed = false, scanned = false;
        while (NextMarker(bytes, ref at) is { } marker)
        {
            if (marker == EndOfImage) return End(framed && scanned, at == bytes.Length);
            if (bytes.Length - at < 2) break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
            if (length < 2 || length > bytes.Length - at) break;
            if (IsFrame(marker))
            {
                if (framed || length < 8) break;
                framed = true;
                if (CheckFrame(bytes[at..]) is { } refusal) return refusal;
            }

            at += length;
            if (marker != StartOfScan) continue;
            scanned = true;
            at += EntropyLength(bytes[at..]);
        }

        return new FileRefusal(RefusalCode.Damaged);
    }

    private static FileRefusal? End(bool complete, bool last) =>
        !complete ? new FileRefusal(RefusalCode.Damaged) : last ? null : new FileRefusal(RefusalCode.TrailingData);

    // A marker is any number of FF, then one byte that is neither stuffing nor a second SOI.
    private static byte? NextMarker(ReadOnlySpan<byte> bytes, ref int at)
    {
        var start = at;
        while (at < bytes.Length && bytes[at] == 0xFF) at++;
        if (at == start || at == bytes.Length || bytes[at] is 0x00 or 0xD8) return null;
        return bytes[at++];
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static FileRefusal? CheckFrame(ReadOnlySpan<byte> segment) =>
        ImageDecoding.CheckSize(BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));

    // In a scan, FF 00 is a data byte and FF D0..D7 a restart; any other FF starts the next segment.
    private static int EntropyLength(ReadOnlySpan<byte> scan)
    {
        for (var i = 0; i < scan.Length - 1; i++)
            if (scan[i] == 0xFF && scan[i + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))) return i;
        return scan.Length;
    }
}
