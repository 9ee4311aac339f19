using System.Buffers.Binary;
using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// The entries of a zip, read strictly: one end record at the end without a comment, the central directory right before
/// it, contiguous entries from the first byte on, and local headers that agree with the directory. Two programs then read
/// the same archive, and nothing is hidden between entries.
/// </summary>
internal static class ZipDirectory
{
    public const int MaxEntries = 2_000;
    private const int EndBytes = 22, CentralBytes = 46, LocalBytes = 30;
    private const int Encrypted = 1, SizesFollow = 8;

    public static FileRefusal? Read(ReadOnlySpan<byte> bytes, out List<ZipEntryHeader> entries)
    {
        entries = [];
        if (bytes.Length < EndBytes || !bytes[^EndBytes..].StartsWith(Signatures.ZipEnd))
            return new FileRefusal(bytes.LastIndexOf(Signatures.ZipEnd) < 0 ? RefusalCode.Damaged : RefusalCode.TrailingData);
        var end = bytes[^EndBytes..];
        int count = UInt16(end, 10), directoryBytes = Int32(end, 12), directoryAt = Int32(end, 16);
        if (count > MaxEntries) return new FileRefusal(RefusalCode.ArchiveBounds);
        var split = UInt16(end, 4) != 0 || UInt16(end, 6) != 0 || UInt16(end, 8) != count;
        if (split || count == 0 || directoryAt < 0 || directoryBytes < 0 || (long)directoryAt + directoryBytes != bytes.Length - EndBytes)
            return new FileRefusal(RefusalCode.Damaged);
        var central = bytes.Slice(directoryAt, directoryBytes);
        for (var i = 0; i < count; i++)
            if (ReadEntry(bytes[..directoryAt], ref central, entries) is { } refusal) return refusal;
        return central.IsEmpty && AreContiguous(bytes, entries, directoryAt) ? null : new FileRefusal(RefusalCode.Damaged);
    }

    private static FileRefusal? ReadEntry(ReadOnlySpan<byte> body, ref ReadOnlySpan<byte> central, List<ZipEntryHeader> entries)
    {
        var damaged = new FileRefusal(RefusalCode.Damaged);
        if (central.Length < CentralBytes || Int32(central, 0) != 0x02014B50) return damaged;
        int flags = UInt16(central, 8), method = UInt16(central, 10), nameBytes = UInt16(central, 28);
        int compressed = Int32(central, 20), inflated = Int32(central, 24), headerAt = Int32(central, 42);
        var length = CentralBytes + nameBytes + UInt16(central, 30) + UInt16(central, 32);
        if ((flags & Encrypted) != 0) return new FileRefusal(RefusalCode.Encrypted);
        if (method is not (0 or 8) || compressed < 0 || inflated < 0 || length > central.Length) return damaged;
        if (headerAt < 0 || headerAt > body.Length - LocalBytes || Int32(body, headerAt) != 0x04034B50) return damaged;
        var local = body[headerAt..];
        long dataAt = (long)headerAt + LocalBytes + UInt16(local, 26) + UInt16(local, 28);
        var name = central.Slice(CentralBytes, nameBytes);
        if (dataAt + compressed > body.Length) return damaged;
        if (UInt16(local, 26) != nameBytes || !local.Slice(LocalBytes, nameBytes).SequenceEqual(name)) return damaged;
        if (UInt16(local, 8) != method || UInt16(local, 6) != flags) return damaged;
        if ((flags & SizesFollow) == 0 && (Int32(local, 18) != compressed || Int32(local, 22) != inflated)) return damaged;
        entries.Add(new ZipEntryHeader(Encoding.UTF8.GetString(name), method == 8, (uint)Int32(central, 16), compressed, inflated,
            headerAt, (int)dataAt, UInt16(local, 28) != 0));
        central = central[length..];
        return null;
    }

    // An entry with a data descriptor is followed by its 12 or 16 bytes.
    private static bool AreContiguous(ReadOnlySpan<byte> bytes, List<ZipEntryHeader> entries, int directoryAt)
    {
        var expected = 0;
        foreach (var entry in entries.OrderBy(entry => entry.HeaderAt))
        {
            if (entry.HeaderAt != expected) return false;
            expected = entry.DataAt + entry.CompressedBytes;
            if ((UInt16(bytes, entry.HeaderAt + 6) & SizesFollow) == 0) continue;
            expected += Int32(bytes, expected) == 0x08074B50 ? 16 : 12;
        }

        return expected == directoryAt;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static int Int32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
}
