namespace EspaceFamille.Documents.Tests.Domain.Inspection;

/// <summary>The files of the folder Genuine, written by real programs; its README lists the producers.</summary>
internal static class GenuineFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Genuine");

    public static IEnumerable<string> Paths => Names.Select(name => Path.Combine(Folder, name));

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path))
            .Where(name => !name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
