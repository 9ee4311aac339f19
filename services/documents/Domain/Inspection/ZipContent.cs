using System.IO.Compression;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>The entries of a zip, inflated one by one within limits; only the few parts that tell the kind are kept.</summary>
internal sealed class ZipContent
{
    public const int MaxEntries = 2_000;

    /// <summary>Of all entries, counted while inflating and not taken from headers: 50 MB.</summary>
    public const int MaxInflatedBytes = 50 * 1024 * 1024;

    private const int MaxPartBytes = 4 * 1024 * 1024, BufferBytes = 64 * 1024;

    private readonly byte[] _bytes;
    private readonly IReadOnlyList<ZipEntry> _entries;

    private ZipContent(byte[] bytes, IReadOnlyList<ZipEntry> entries) => (_bytes, _entries) = (bytes, entries);

    /// <summary>The entries, or why they are not read.</summary>
    public static (ZipContent? Content, RefusalCode? Refusal) Open(byte[] bytes)
    {
        if (ZipDirectory.Read(bytes, MaxEntries) is not { } entries)
            return (null, RefusalCode.Damaged);
        if (entries.Any(entry => entry.IsEncrypted))
            return (null, RefusalCode.Encrypted);
        var content = new ZipContent(bytes, entries);
        return entries.Count > MaxEntries || content.CountBytes() > MaxInflatedBytes
            ? (null, RefusalCode.ArchiveBounds)
            : (content, null);
    }

    /// <summary>The bytes of an entry, or null when there is none, or none that inflates.</summary>
    public byte[]? Part(string name)
    {
        if (_entries.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } entry)
            return null;
        using var part = new MemoryStream();
        return Inflate(entry, MaxPartBytes, part) <= MaxPartBytes ? part.ToArray() : null;
    }

    private long CountBytes()
    {
        var total = 0L;
        foreach (var entry in _entries)
        {
            total += Inflate(entry, MaxInflatedBytes - total, Stream.Null);
            if (total > MaxInflatedBytes)
                break;
        }

        return total;
    }

    /// <summary>The number of bytes; stops once there are more than the limit, and where an entry is broken.</summary>
    private long Inflate(ZipEntry entry, long limit, Stream target)
    {
        using Stream source = new MemoryStream(_bytes, entry.DataAt, entry.CompressedBytes, writable: false);
        using var inflating = entry.IsDeflated ? new DeflateStream(source, CompressionMode.Decompress) : source;
        var buffer = new byte[BufferBytes];
        var total = 0L;
        try
        {
            while (total <= limit && inflating.Read(buffer) is > 0 and var read)
            {
                target.Write(buffer, 0, read);
                total += read;
            }
        }
        catch (InvalidDataException)
        {
            // A broken picture in a document: viewers show the rest.
        }

        return total;
    }
}
