using ArchUnitNET.Domain.Extensions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>The content of an uploaded file is read by few types, and returned by one route, which is its family's.</summary>
public sealed class OriginalFileTests
{
    /// <summary>Who knows the store of contents, and why.</summary>
    private static readonly string[] KnowContents =
    [
        "DocumentEraser", // deletes
        "DocumentWriter", // writes an upload
        "DocumentsModule", // registers
        "FileAddition", // writes what is added
        "FileAnalysis", // sends it to the scanner and the renderer
        "FileDeletion", // deletes
        "FileReader", // returns it to its family
        "OrphanedBytesEraser", // deletes
    ];

    [Fact]
    public void FileBytesStore_Users_AreListed() => Assert.Equal(KnowContents, UsersOf("FileBytesStore"));

    [Fact]
    public void FileReader_Users_AreTheFamilysRoute() =>
        Assert.Equal(["ReadFileEndpoint", "SupportingDocumentsModule"], UsersOf("FileReader"));

    private static string[] UsersOf(string name) =>
    [
        .. TheSystem.Architecture.Types
            .Where(type => type.FullName.StartsWith("EspaceFamille.Documents.", StringComparison.Ordinal))
            .Where(type => type.GetTypeDependencies().Any(used => used.Name == name))
            .Select(type => type.FullName.Split('+', '/')[0].Split('.')[^1])
            .Where(user => user != name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
