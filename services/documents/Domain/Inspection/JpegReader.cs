using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// JPEG: segments from SOI to EOI with a frame and a scan. Telephones write a second picture, a trailer or padding behind EOI, which is
/// ignored. Segments are skipped by their length, so that the EOI of a thumbnail is not taken for the end of the picture.
/// </summary>
internal static class JpegReader
{
    private const byte EndOfImage = 0xD9, StartOfScan = 0xDA;

    public static RefusalCode? Check(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        bool framed = false, scanned = false;
        while (NextMarker(bytes, ref at) is { } marker)
        {
            if (marker == EndOfImage)
                return framed && scanned ? null : RefusalCode.Damaged;
            if (IsAlone(marker))
                continue;
            var length = bytes.Length - at < 2 ? bytes.Length : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
            if (length > bytes.Length - at)
                break;
            if (IsFrame(marker) && !framed)
            {
                if (length < 8)
                    break;
                framed = true;
                if (CheckFrame(bytes[at..]) is { } refusal)
                    return refusal;
            }

            scanned |= marker == StartOfScan;
            at += Math.Max(length, 2);
        }

        return RefusalCode.Damaged;
    }

    // A marker is any number of FF, then one byte that is not 0. Within a scan FF 00 is a byte of data; elsewhere decoders skip bytes
    // that belong to no segment.
    private static byte? NextMarker(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0)
                return null;
            at += next;
            while (at < bytes.Length && bytes[at] == 0xFF)
                at++;
            if (at < bytes.Length && bytes[at] != 0)
                return bytes[at++];
        }

        return null;
    }

    // TEM, RST0 to RST7, and a second SOI have no length.
    private static bool IsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static RefusalCode? CheckFrame(ReadOnlySpan<byte> segment) =>
        PictureSize.Check(BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
}
