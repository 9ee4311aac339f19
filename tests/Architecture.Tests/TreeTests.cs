using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>How the tree looks: small files, small rooms, every project known and pinned.</summary>
public sealed class TreeTests
{
    [Fact]
    public void Files_All_HaveAtMostTwoHundredLines() => Assert.Empty(
        from pattern in new[] { "*.cs", "*.cshtml", "*.sh" }
        from file in TheSystem.Files(pattern)
        where Lines(file) > 200
        select file);

    [Fact]
    public void Programs_OfAllHosts_AreTablesOfContents() => Assert.Empty(
        TheSystem.Files("Program.cs")
            .Where(
                file =>
                    Lines(file) > 25 + 10 * (
                        file.Contains("/local/", StringComparison.Ordinal) || file.Contains("/tools/", StringComparison.Ordinal)
                            ? 1
                            : 0)).ToArray());

    [Fact]
    public void Consumers_OfAllServices_HaveAtMostFortyLines() => Assert.Empty(
        TheSystem.Files("*Consumer.cs")
            .Where(file => file.StartsWith(Path.Combine(TheSystem.Root, "services/"), StringComparison.Ordinal) && Lines(file) > 40)
            .ToArray());

    [Fact]
    public void Platform_Root_HasNoFiles() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(TheSystem.Root, "platform"), "*.cs"));

    [Fact]
    public void Platform_Sources_ContainNoWordOfTheDomain() => Assert.Empty(
        from file in TheSystem.Files("*.cs")
        where file.StartsWith(Path.Combine(TheSystem.Root, "platform/"), StringComparison.Ordinal)
        // The format of the town's files, which each service that imports a part of them checks as a whole (ADR 13).
        where !file.StartsWith(Path.Combine(TheSystem.Root, "platform/Import/Town/"), StringComparison.Ordinal)
        from word in new[] { "Absence", "Enrolment", "Planning", "Guardian", "SupportingDocument", "Invoice" }
        where File.ReadAllText(file).Contains(word, StringComparison.Ordinal)
        select $"{Path.GetFileName(file)}: {word}");

    [Fact]
    public void Tests_OfAService_AreInTheFoldersOfItsCode() => Assert.Empty(
        from service in new[] { "Identity", "Reservations", "Documents", "Notifications", "Partners", "Renderer" }
        from part in new[] { "Domain", "Features", "Storage" }
        let tests = Path.Combine(TheSystem.Root, "tests", $"{service}.Tests")
        let code = Path.Combine(TheSystem.Root, "services", service.ToLowerInvariant())
        where Directory.Exists(Path.Combine(tests, part))
        from file in Directory.EnumerateFiles(Path.Combine(tests, part), "*Tests.cs", SearchOption.AllDirectories)
        let folder = Path.GetRelativePath(tests, Path.GetDirectoryName(file)!)
        where !Directory.Exists(Path.Combine(code, folder))
        select Path.GetRelativePath(TheSystem.Root, file));

    [Fact]
    public void Tests_OfAService_AreNotAmongTheirHelpers() => Findings.AssertNone(
        from file in TheSystem.Files("*Tests.cs")
        let folder = Path.GetDirectoryName(Path.GetRelativePath(TheSystem.Root, file))!
        where folder.StartsWith("tests/", StringComparison.Ordinal) && Path.GetFileName(folder) is "Service" or "Hosting"
        where !folder.StartsWith("tests/Platform.Tests", StringComparison.Ordinal)
        select Path.GetRelativePath(TheSystem.Root, file));

    [Fact]
    public void Projects_All_AreInTheSolutionWithTheirLockFile()
    {
        var solution = File.ReadAllText(Path.Combine(TheSystem.Root, "EspaceFamille.sln")).Replace('\\', '/');
        Assert.All(TheSystem.Files("*.csproj"), project =>
        {
            Assert.Contains(Path.GetRelativePath(TheSystem.Root, project), solution, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), $"{project} has no lock file");
            Assert.DoesNotContain("Version=\"", File.ReadAllText(project), StringComparison.Ordinal);
        });
    }

    private static int Lines(string file) => File.ReadLines(file).Count();
}
