using System.Formats.Tar;
using System.IO.Compression;
using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>The chart's folder is what helm packages: it has no symbolic links, of which every command of helm prints the path.</summary>
public sealed class PackageTests
{
    /// <summary>What .helmignore excludes: values for tests, and files for readers.</summary>
    private static readonly string[] Ignored = ["ci/", "README.md", "demo/README.md", "demo/certificat-medical.pdf"];

    [Fact]
    public void Folder_OfTheChart_HasNoSymbolicLinks() => Assert.DoesNotContain(
        new DirectoryInfo(Tree.Chart).EnumerateFileSystemInfos("*", SearchOption.AllDirectories), one => one.LinkTarget is not null);

    [SkippableFact]
    public void Package_OfTheChart_HasTheFilesOfItsFolderAndRendersTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("espace-famille-package-");
        try
        {
            var packaged = Tool.Helm.Run(["package", Tree.Chart, "--destination", folder.FullName]).Succeeded();
            Assert.DoesNotContain("symbolic", packaged, StringComparison.OrdinalIgnoreCase);
            var archive = folder.EnumerateFiles("*.tgz").Single().FullName;
            Assert.Equal(Sources().Order(StringComparer.Ordinal), Entries(archive).Order(StringComparer.Ordinal));
            Assert.Equal(Renders.Text("trial"), Renders.Template(archive, Renders.Release, "trial", []).Succeeded());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Tree.Chart, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Tree.Chart, file))
        .Where(file => !Ignored.Any(
            ignored => ignored.EndsWith('/') ? file.StartsWith(ignored, StringComparison.Ordinal) : file == ignored));

    private static List<string> Entries(string archive)
    {
        using var file = File.OpenRead(archive);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new TarReader(unpacked);
        var names = new List<string>();
        while (reader.GetNextEntry() is { } entry)
            names.Add(entry.Name[(entry.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return names;
    }
}
