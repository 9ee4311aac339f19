using System.Security.Cryptography;

namespace EspaceFamille.Web.Theme;

/// <summary>Files of this library that a host below the root serves itself, without static assets.</summary>
internal static class EmbeddedFile
{
    public static byte[] Read(string name)
    {
        using var file = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Changes with the content: part of an address that a browser may cache for a year.</summary>
    public static string Version(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5));
}
