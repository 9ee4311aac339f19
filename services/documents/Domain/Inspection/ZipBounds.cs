using System.IO.Compression;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// The archive inside odt and docx, inflated within limits: at most 2,000 entries, 50 MB in total, counted while inflating
/// and not taken from headers, a ratio of 100 per entry, plain and unique names, no nested archive.
/// </summary>
internal static class ZipBounds
{
    private const int MaxInflatedBytes = 50 * 1024 * 1024;
    private const int MaxRatio = 100;

    public static FileRefusal? Open(byte[] bytes, out List<ZipMember> members)
    {
        members = [];
        if (ZipDirectory.Read(bytes, out var entries) is { } unreadable) return unreadable;
        if (entries.Find(entry => !IsPlain(entry.Name)) is { } odd) return Bounds(odd);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (entries.Find(entry => !names.Add(entry.Name)) is { } duplicate) return Bounds(duplicate);
        var left = MaxInflatedBytes;
        foreach (var entry in entries)
        {
            if (entry.InflatedBytes > left || entry.InflatedBytes > (long)MaxRatio * Math.Max(1, entry.CompressedBytes))
                return Bounds(entry);
            if (Inflate(bytes, entry) is not { } data) return new FileRefusal(RefusalCode.Damaged, FileName.Escape(entry.Name));
            if (Signatures.IsForeign(data)) return new FileRefusal(RefusalCode.EmbeddedFile, FileName.Escape(entry.Name));
            left -= data.Length;
            members.Add(new ZipMember(entry.Name, entry.Deflated, entry.HasExtra, data));
        }

        return null;
    }

    private static FileRefusal Bounds(ZipEntryHeader entry) => new(RefusalCode.ArchiveBounds, FileName.Escape(entry.Name));

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 512 && name[0] != '/' && name.IndexOfAny(['\\', ':', '\0', '\uFFFD']) < 0
        && !name.Split('/').Contains("..", StringComparer.Ordinal);

    // Reads one byte more than announced: a longer entry is damaged, and is not inflated any further.
    private static byte[]? Inflate(byte[] bytes, ZipEntryHeader entry)
    {
        using Stream source = new MemoryStream(bytes, entry.DataAt, entry.CompressedBytes, writable: false);
        using var inflating = entry.Deflated ? new DeflateStream(source, CompressionMode.Decompress) : source;
        var data = new byte[entry.InflatedBytes];
        var complete = inflating.ReadAtLeast(data, data.Length, throwOnEndOfStream: false) == data.Length && inflating.ReadByte() < 0;
        return complete && Crc32.Of(data) == entry.Crc ? data : null;
    }
}
