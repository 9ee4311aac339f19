using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;
using EspaceFamille.Tool.Images;

namespace EspaceFamille.Tool.Tests.Images;

/// <summary>A small image as the SDK publishes it at some time, of a commit of another time.</summary>
internal sealed record PublishedImage(DateTimeOffset Published, string[] Files)
{
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.GroupRead;

    public static readonly DateTimeOffset CommitTime = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);

    public void Write(string archive, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "blobs/sha256"));
        var layout = new OciLayout(folder);
        var (layer, config, manifest) = (new JsonObject(), new JsonObject(), new JsonObject());
        layout.Put(layer, Layer());
        layout.Put(config, OciLayout.ToBytes(new JsonObject
        {
            ["created"] = $"{Published:O}",
            ["config"] = new JsonObject { ["Labels"] = new JsonObject { ["org.opencontainers.image.created"] = "2026-10-01T12:00:00Z" } },
            ["rootfs"] = new JsonObject { ["diff_ids"] = new JsonArray("sha256:1") },
            ["history"] = new JsonArray(new JsonObject { ["created"] = $"{Published:O}", ["created_by"] = ".NET SDK 10" }),
        }));
        layout.Put(manifest, OciLayout.ToBytes(new JsonObject { ["config"] = config, ["layers"] = new JsonArray(layer) }));
        layout.WriteIndex(new JsonObject { ["manifests"] = new JsonArray(manifest) });
        TarFile.CreateFromDirectory(folder, archive, includeBaseDirectory: false);
    }

    /// <summary>The files of the last layer of an archive.</summary>
    public static List<TarEntry> LayerEntries(string archive, string folder)
    {
        TarFile.ExtractToDirectory(archive, Directory.CreateDirectory(folder).FullName, overwriteFiles: false);
        var layout = new OciLayout(folder);
        var manifest = JsonNode.Parse(layout.Take(layout.ReadIndex()["manifests"]![0]!))!;
        using var tar = new TarReader(new GZipStream(new MemoryStream(layout.Take(manifest["layers"]![0]!)), CompressionMode.Decompress));
        var entries = new List<TarEntry>();
        while (tar.GetNextEntry(copyData: true) is { } entry)
            entries.Add(entry);
        return entries;
    }

    private byte[] Layer()
    {
        using var plain = new MemoryStream();
        using (var tar = new TarWriter(plain, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var file in Files)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, file)
                {
                    Uid = 10001,
                    Mode = Mode,
                    ModificationTime = Published,
                    DataStream = new MemoryStream([1, 2, 3]),
                });
        }

        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain.ToArray());
        return compressed.ToArray();
    }
}
