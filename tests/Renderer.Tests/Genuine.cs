using EspaceFamille.TestKit;

namespace EspaceFamille.Renderer.Tests;

/// <summary>Files that ordinary programs wrote, as the tests of the documents service keep them.</summary>
internal static class Genuine
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static IEnumerable<string> Names(params string[] extensions) => Directory.EnumerateFiles(Folder)
        .Select(Path.GetFileName).OfType<string>().Where(name => extensions.Contains(Path.GetExtension(name)[1..], StringComparer.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Repository.Root, "tests/Documents.Tests/Genuine");
}
