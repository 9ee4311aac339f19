using EspaceFamille.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Recording;

/// <summary>
/// The conformance tests of the document server cover every command, option and operator that the services sent while
/// the stories were played. This runs last of all.
/// </summary>
[Collection(LastOfAll.Name)]
public sealed class VocabularyTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Services_AllCommands_AreCoveredByTheConformanceTests()
    {
        Skip.If(RunningSystem.Heard is null, "no system of our own ran, so there was nobody to listen to");
        var heard = RunningSystem.Heard!;
        var covered = File.ReadAllLines(Path.Combine(Repository.Root, "tests/DocDb.Tests/Conformance/vocabulary.txt"));
        output.WriteLine($"{heard.Commands} commands, {heard.Words.Count} words");
        Assert.NotEqual(0, heard.Commands);
        var missing = string.Join('\n', heard.Words.Except(covered, StringComparer.Ordinal));
        Assert.True(missing.Length == 0, $"No conformance test covers:\n{missing}");
    }
}
