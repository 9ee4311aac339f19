using System.Formats.Tar;
using System.Globalization;
using System.Text.Json.Nodes;

namespace EspaceFamille.Tool.Images;

/// <summary>
/// Removes from a published image what differs from one publishing to the next, so that the same commit gives the same digest.
/// The SDK stamps the files of its layer and the image's history with the time of the publishing, and the layer's headers with its
/// own process's number. Here all get the commit's date, which the image's label states. The layers of the base stay as they are.
/// </summary>
internal static class ReproducibleImage
{
    private const string CreatedLabel = "org.opencontainers.image.created";

    /// <param name="archive">The image as the SDK published it; it is replaced.</param>
    /// <param name="folder">An empty folder for the unpacked image.</param>
    /// <returns>The image's digest.</returns>
    public static async Task<string> RewriteAsync(string archive, string folder, CancellationToken cancel)
    {
        await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: false, cancel);
        var layout = new OciLayout(folder);
        var index = layout.ReadIndex();
        var descriptor = index["manifests"]![0]!;
        var manifest = JsonNode.Parse(layout.Take(descriptor))!;
        var config = JsonNode.Parse(layout.Take(manifest["config"]!))!;
        var created = $"{config["config"]!["Labels"]![CreatedLabel]}";
        var time = DateTimeOffset.ParseExact(
            created, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

        RewriteLayer(layout, manifest, config, time);
        RewriteHistory(config, created);
        layout.Put(manifest["config"]!, OciLayout.ToBytes(config));
        layout.Put(descriptor, OciLayout.ToBytes(manifest));
        layout.WriteIndex(index);
        WriteArchive(folder, archive, time);
        return $"{descriptor["digest"]}";
    }

    /// <summary>The last layer is the SDK's own.</summary>
    private static void RewriteLayer(OciLayout layout, JsonNode manifest, JsonNode config, DateTimeOffset time)
    {
        var descriptor = manifest["layers"]!.AsArray()[^1]!;
        var (plain, compressed) = ReproducibleLayer.Rewrite(layout.Take(descriptor), time);
        layout.Put(descriptor, compressed);
        var digests = config["rootfs"]!["diff_ids"]!.AsArray();
        digests[^1] = OciLayout.Digest(plain);
    }

    private static void RewriteHistory(JsonNode config, string created)
    {
        config["created"] = created;
        foreach (var step in config["history"]?.AsArray() ?? [])
            if ($"{step!["created_by"]}{step["author"]}".Contains(".NET SDK", StringComparison.Ordinal))
                step["created"] = created;
    }

    private static void WriteArchive(string folder, string archive, DateTimeOffset time)
    {
        using var tar = new TarWriter(File.Create(archive), TarEntryFormat.Ustar);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var content = File.OpenRead(file);
            tar.WriteEntry(
                new UstarTarEntry(TarEntryType.RegularFile, Path.GetRelativePath(folder, file))
                {
                    DataStream = content,
                    ModificationTime = time,
                });
        }
    }
}
