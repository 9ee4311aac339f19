using ArchUnitNET.Domain.Extensions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>The content of an uploaded file is read by few types, and returned by two routes, which are its family's.</summary>
public sealed class OriginalFileTests
{
    /// <summary>Who knows the store of contents, and why.</summary>
    private static readonly string[] KnowContents =
    [
        "DocumentArchive", // returns all of them to their family
        "DocumentEraser", // deletes
        "DocumentWriter", // writes an upload
        "DocumentsModule", // registers
        "ExportDocumentsEndpoint", // a family's route
        "FileAddition", // writes what is added
        "FileAnalysis", // sends it to the scanner and the renderer
        "FileDeletion", // deletes
        "FileReader", // returns it to its family
        "OrphanedBytesEraser", // deletes
    ];

    [Fact]
    public void FileBytesStore_Users_AreListed() => Assert.Equal(KnowContents, UsersOf("FileBytesStore"));

    /// <summary>The export of originals: no page or command of staff, and none of the console, has another way to them.</summary>
    [Fact]
    public void DocumentArchive_Users_AreTheFamilysRoute() => Assert.Equal(["ExportDocumentsEndpoint"], UsersOf("DocumentArchive"));

    /// <summary>The console of operators copies databases whole, as they are encrypted; without the service.</summary>
    [Fact]
    public void Console_OfOperators_ReferencesNoServiceThatDecryptsFiles() => Findings.AssertNone(
        from project in new[] { "tools/espace/EspaceFamille.Tool.csproj", "tools/story/EspaceFamille.Story.csproj" }
        from line in File.ReadLines(Path.Combine(TheSystem.Root, project))
        where line.Contains("/EspaceFamille.Documents.csproj", StringComparison.Ordinal)
            || line.Contains("MongoDB", StringComparison.Ordinal)
        select $"{project}: {line.Trim()}");

    [Fact]
    public void FileReader_Users_AreTheFamilysRoute() =>
        Assert.Equal(["DuplicateFileEndpoint", "ReadFileEndpoint", "SupportingDocumentsModule"], UsersOf("FileReader"));

    private static string[] UsersOf(string name) =>
    [
        .. TheSystem.Architecture.Types
            .Where(type => type.FullName.StartsWith("EspaceFamille.Documents.", StringComparison.Ordinal))
            .Where(type => type.GetTypeDependencies().Any(used => used.Name == name))
            .Select(type => type.FullName.Split('+', '/')[0].Split('.')[^1])
            .Where(user => user != name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
