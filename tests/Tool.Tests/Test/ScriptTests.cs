using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Tool.Tests.Test;

/// <summary>Bash only for what must run before there is a build.</summary>
public sealed class ScriptTests
{
    private const int MostLines = 150;

    private static readonly string[] BeforeTheBuild =
        ["api-tools.sh", "build.sh", "chart-tools.sh", "containers.sh", "doctor.sh", "down.sh", "needs.sh", "tests.sh", "up.sh"];

    [Fact]
    public void Script_OfTheCommands_HasAtMost150Lines()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "espace")).Count();
        Assert.InRange(lines, 1, MostLines);
    }

    [Fact]
    public void ShellFolder_Files_AreOnlyThoseThatRunBeforeTheBuild() => Assert.Equal(
        BeforeTheBuild,
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy/local/shell")).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void LongestLine_OfTheScript_HasAtMost140Columns() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy/local/shell")).Append(Path.Combine(Repository.Root, "espace")),
        file => Assert.All(File.ReadLines(file), line => Assert.InRange(line.Length, 0, 140)));
}
