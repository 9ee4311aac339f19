using System.Globalization;
using System.IO.Compression;
using System.Text;
using EspaceFamille.TestKit;

namespace EspaceFamille.Renderer.Tests;

/// <summary>
/// The hostile cases that the tests of the documents service keep. Many name an address of this machine: here it is that of a listener.
/// </summary>
internal static class HostileCases
{
    private const string Port = "28480";

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder)
        .Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    /// <param name="port">Of five digits, as every port that the system chooses.</param>
    public static byte[] Read(string name, int port)
    {
        var file = File.ReadAllBytes(Path.Combine(Folder, name));
        return file.AsSpan().StartsWith("PK"u8) ? WithinZip(file, port) : Replaced(file, port);
    }

    private static string Folder => Path.Combine(Repository.Root, "tests/Documents.Tests/Cases/hostile");

    /// <summary>Unchanged where the zip itself is damaged.</summary>
    private static byte[] WithinZip(byte[] file, int port)
    {
        try
        {
            using var written = new MemoryStream();
            using (var from = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
            using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
                foreach (var entry in from.Entries)
                    Copy(entry, to, port);
            return written.ToArray();
        }
        catch (InvalidDataException)
        {
            return file;
        }
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive to, int port)
    {
        using var content = new MemoryStream();
        using (var source = entry.Open())
            source.CopyTo(content);
        // The type of an OpenDocument text comes first, and is not compressed.
        var level = entry.FullName == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest;
        using var copy = to.CreateEntry(entry.FullName, level).Open();
        copy.Write(Replaced(content.ToArray(), port));
    }

    /// <summary>Of the same length, as plain text, as UTF-16 of Word and as hexadecimal digits of PDF.</summary>
    private static byte[] Replaced(byte[] content, int port)
    {
        var digits = port.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(Port.Length, digits.Length);
        foreach (var encode in (Func<string, byte[]>[])[Encoding.ASCII.GetBytes, Encoding.Unicode.GetBytes, Hexadecimal])
            Replace(content, encode(Port), encode(digits));
        return content;
    }

    private static byte[] Hexadecimal(string text) => Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.ASCII.GetBytes(text)));

    private static void Replace(Span<byte> content, byte[] what, byte[] by)
    {
        for (var at = content.IndexOf(what); at >= 0; at = content.IndexOf(what))
            by.CopyTo(content[at..]);
    }
}
