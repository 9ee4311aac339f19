using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EspaceFamille.Tool.Images;

/// <summary>The blobs of an OCI image layout in a folder.</summary>
internal sealed class OciLayout(string folder)
{
    private const string Prefix = "sha256:";

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string IndexFile => Path.Combine(folder, "index.json");

    public static string Digest(byte[] content) => Prefix + Convert.ToHexStringLower(SHA256.HashData(content));

    public static byte[] ToBytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString(Compact));

    public JsonNode ReadIndex() => JsonNode.Parse(File.ReadAllBytes(IndexFile))!;

    public void WriteIndex(JsonNode index) => File.WriteAllBytes(IndexFile, ToBytes(index));

    /// <summary>Reads a blob and removes it: it is to be replaced.</summary>
    public byte[] Take(JsonNode descriptor)
    {
        var file = FileOf($"{descriptor["digest"]}");
        var content = File.ReadAllBytes(file);
        File.Delete(file);
        return content;
    }

    /// <summary>Writes a blob, and its digest and size into its descriptor.</summary>
    public void Put(JsonNode descriptor, byte[] content)
    {
        var digest = Digest(content);
        File.WriteAllBytes(FileOf(digest), content);
        descriptor["digest"] = digest;
        descriptor["size"] = content.Length;
    }

    private string FileOf(string digest) => Path.Combine(folder, "blobs", "sha256", digest[Prefix.Length..]);
}
