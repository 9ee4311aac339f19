using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace EspaceFamille.Tool.Images;

/// <summary>Writes a layer again: the same files in the order of their names, all with one time.</summary>
internal static partial class ReproducibleLayer
{
    private const string StaticAssets = ".staticwebassets.endpoints.json";

    /// <returns>The layer as a tar archive, plain and compressed.</returns>
    public static (byte[] Plain, byte[] Compressed) Rewrite(byte[] layer, DateTimeOffset time)
    {
        using var plain = new MemoryStream();
        // GNU format: the headers of the PAX format hold the number of the process that wrote them.
        using (var tar = new TarWriter(plain, TarEntryFormat.Gnu, leaveOpen: true))
        {
            foreach (var entry in Read(layer).OrderBy(entry => entry.Name, StringComparer.Ordinal))
                tar.WriteEntry(Rewrite(entry, time));
        }

        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(plain.GetBuffer().AsSpan(0, (int)plain.Length));
        return (plain.ToArray(), compressed.ToArray());
    }

    private static List<TarEntry> Read(byte[] layer)
    {
        using var tar = new TarReader(new GZipStream(new MemoryStream(layer), CompressionMode.Decompress));
        var entries = new List<TarEntry>();
        while (tar.GetNextEntry(copyData: true) is { } entry)
            entries.Add(entry);
        return entries;
    }

    private static GnuTarEntry Rewrite(TarEntry entry, DateTimeOffset time)
    {
        var type = entry.EntryType is TarEntryType.V7RegularFile ? TarEntryType.RegularFile : entry.EntryType;
        var rewritten = new GnuTarEntry(type, entry.Name)
        {
            Mode = entry.Mode,
            Uid = entry.Uid,
            Gid = entry.Gid,
            ModificationTime = time,
            AccessTime = default,
            ChangeTime = default,
        };
        if (entry is PosixTarEntry posix)
            (rewritten.UserName, rewritten.GroupName) = (posix.UserName, posix.GroupName);
        if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink)
            rewritten.LinkName = entry.LinkName;
        else if (type is TarEntryType.RegularFile)
            rewritten.DataStream = entry.Name.EndsWith(StaticAssets, StringComparison.Ordinal)
                ? Stamped(entry.DataStream!, time)
                : entry.DataStream;
        return rewritten;
    }

    /// <summary>When a page's file was checked out would be the header of its response.</summary>
    private static MemoryStream Stamped(Stream content, DateTimeOffset time)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        var stamped = LastModified()
            .Replace(reader.ReadToEnd(), $"${{before}}{time.ToString("R", CultureInfo.InvariantCulture)}${{after}}");
        return new MemoryStream(Encoding.UTF8.GetBytes(stamped));
    }

    [GeneratedRegex(
        """(?<before>"Name":"Last-Modified","Value":")[^"]*(?<after>")""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LastModified();
}
