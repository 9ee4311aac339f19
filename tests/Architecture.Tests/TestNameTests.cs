using System.Text.RegularExpressions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>Test methods read as sentences: <c>Method_Condition_Result</c>.</summary>
public sealed partial class TestNameTests
{
    [Fact]
    public void TestMethods_OfAllProjects_NameMethodConditionAndResult() => Assert.Empty(
        from file in TheSystem.Files("*.cs")
        where file.StartsWith(Path.Combine(TheSystem.Root, "tests") + "/", StringComparison.Ordinal)
        from method in TestMethod().Matches(File.ReadAllText(file))
        let name = method.Groups["name"].Value
        where name.Split('_').Length < 3
        select $"{Path.GetRelativePath(TheSystem.Root, file)}: {name}");

    /// <summary>A method below a [Fact] or [Theory] and other attributes.</summary>
    [GeneratedRegex(
        @"\[(Skippable)?(Fact|Theory)[^\]]*\](\s*\[[^\n]*\])*\s*public (async )?(Task|void) (?<name>\w+)\(",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TestMethod();
}
