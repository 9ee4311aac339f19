using System.Buffers.Binary;
using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>An entry of a zip; offset and size in bytes.</summary>
internal sealed record ZipEntry(string Name, bool IsDeflated, bool IsEncrypted, int DataAt, int CompressedBytes);

/// <summary>
/// The entries of a zip by its central directory. What lies before the first entry or behind the end record is ignored; sizes come
/// from the directory, since producers that write to a stream leave them out before the entries.
/// </summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22, CentralBytes = 46, LocalBytes = 30, MaxTries = 16;
    private const int EncryptedFlag = 1, Deflated = 8, Zip64Field = 1;

    private static ReadOnlySpan<byte> End => "PK\x05\x06"u8;

    private static ReadOnlySpan<byte> Central => "PK\x01\x02"u8;

    private static ReadOnlySpan<byte> Local => "PK\x03\x04"u8;

    /// <summary>The entries, at most one more than the limit; null without a readable directory.</summary>
    public static IReadOnlyList<ZipEntry>? Read(ReadOnlySpan<byte> bytes, int limit)
    {
        var rest = bytes;
        for (var tries = 0; tries < MaxTries && rest.LastIndexOf(End) is >= 0 and var at; tries++)
        {
            if (bytes.Length - at >= EndBytes && ReadAt(bytes, at, limit) is { Count: > 0 } entries)
                return entries;
            rest = rest[..at];
        }

        return null;
    }

    private static List<ZipEntry>? ReadAt(ReadOnlySpan<byte> bytes, int endAt, int limit)
    {
        var end = bytes[endAt..];
        long directoryBytes = UInt32(end, 12), directoryAt = UInt32(end, 16);
        // What was written before the zip shifts every offset.
        var shift = IsCentral(bytes, directoryAt) ? 0 : endAt - directoryBytes - directoryAt;
        var at = directoryAt + shift;
        var entries = new List<ZipEntry>();
        while (entries.Count <= limit && IsCentral(bytes, at))
        {
            var header = bytes[(int)at..];
            var length = CentralBytes + UInt16(header, 28) + UInt16(header, 30) + UInt16(header, 32);
            if (length > header.Length)
                return null;
            if (ReadEntry(bytes, header[..length], shift) is { } entry)
                entries.Add(entry);
            at += length;
        }

        return entries;
    }

    private static ZipEntry? ReadEntry(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> header, long shift)
    {
        var nameBytes = UInt16(header, 28);
        var extra = header.Slice(CentralBytes + nameBytes, UInt16(header, 30));
        long compressed = UInt32(header, 20), localAt = UInt32(header, 42);
        var skipped = UInt32(header, 24) == uint.MaxValue ? 1 : 0;
        if (compressed == uint.MaxValue)
            compressed = Zip64(extra, skipped++);
        if (localAt == uint.MaxValue)
            localAt = Zip64(extra, skipped);
        localAt += shift;
        if (localAt < 0 || localAt > bytes.Length - LocalBytes || !bytes[(int)localAt..].StartsWith(Local))
            return null;
        var local = bytes[(int)localAt..];
        var dataAt = localAt + LocalBytes + UInt16(local, 26) + UInt16(local, 28);
        if (compressed < 0 || dataAt + compressed > bytes.Length || UInt16(header, 10) is not (0 or Deflated))
            return null;
        return new ZipEntry(
            Encoding.UTF8.GetString(header.Slice(CentralBytes, nameBytes)), UInt16(header, 10) == Deflated,
            (UInt16(header, 8) & EncryptedFlag) != 0, (int)dataAt, (int)compressed);
    }

    /// <summary>A size or offset of 64 bits; -1 when the field is missing.</summary>
    private static long Zip64(ReadOnlySpan<byte> extra, int index)
    {
        for (; extra.Length >= 4 && UInt16(extra, 2) <= extra.Length - 4; extra = extra[(4 + UInt16(extra, 2))..])
            if (UInt16(extra, 0) == Zip64Field && UInt16(extra, 2) >= (index + 1) * 8)
                return Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(extra[(4 + (index * 8))..]), -1, int.MaxValue);
        return -1;
    }

    private static bool IsCentral(ReadOnlySpan<byte> bytes, long at) =>
        at >= 0 && at <= bytes.Length - CentralBytes && bytes[(int)at..].StartsWith(Central);

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
