using EspaceFamille.Tool.Test;
using Xunit;

namespace EspaceFamille.Tool.Tests.Test;

public sealed class TrxFileTests : IDisposable
{
    private const string Complete = """
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            <UnitTestResult testName="A.One" outcome="Passed"><Output><StdOut>40 kills, 12 absences
        and more</StdOut></Output></UnitTestResult>
            <UnitTestResult testName="A.Two" outcome="Failed" />
            <UnitTestResult testName="A.Three" outcome="NotExecuted">
              <Output><ErrorInfo><Message>podman is missing</Message></ErrorInfo></Output>
            </UnitTestResult>
            <UnitTestResult testName="A.Four" outcome="NotExecuted"><Output><StdOut>podman is missing</StdOut></Output></UnitTestResult>
          </Results>
          <ResultSummary outcome="Failed"><Counters total="4" executed="2" passed="1" failed="1" /></ResultSummary>
        </TestRun>
        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Read_CompleteFile_CountsAndGivesEachReasonOnce()
    {
        File.WriteAllText(_file, Complete);
        var results = TrxFile.Read(_file);
        Assert.Equal((1, 1, 2), (results.Passed, results.Failed, results.Skipped));
        Assert.Equal(["podman is missing"], results.SkipReasons);
        Assert.Equal(["Passed A.One", "Failed A.Two", "NotExecuted A.Three", "NotExecuted A.Four"], results.Outcomes);
        Assert.Contains("40 kills, 12 absences", results.OutputLines);
    }

    [Fact]
    public void Read_FileOfACrashedRun_CountsNothing()
    {
        File.WriteAllText(_file, Complete[..^40]);
        var results = TrxFile.Read(_file);
        Assert.Equal((0, 0, 0), (results.Passed, results.Failed, results.Skipped));
    }

    [Fact]
    public void Read_MissingFile_CountsNothing() => Assert.Equal(0, TrxFile.Read($"{_file}.missing").Passed);
}
