namespace EspaceFamille.Documents.Tests.Domain.Inspection;

/// <summary>The small files of the folder Cases; its README describes each.</summary>
internal static class UploadCases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static byte[] Read(string folder, string name) => File.ReadAllBytes(Path.Combine(Folder, folder, name));
}
