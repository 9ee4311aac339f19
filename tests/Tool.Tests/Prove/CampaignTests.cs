using EspaceFamille.TestKit;
using EspaceFamille.Tool.Prove;
using EspaceFamille.Tool.Prove.Fuzzing;
using EspaceFamille.Tool.Prove.Mutants;
using Xunit;

namespace EspaceFamille.Tool.Tests.Prove;

public sealed class CampaignTests
{
    public static TheoryData<string> TestCampaignNames => [.. TestCampaigns.All.Select(campaign => campaign.Name)];

    /// <summary>A renamed class or variable would leave a campaign without effect.</summary>
    [Theory]
    [MemberData(nameof(TestCampaignNames))]
    public void TestCampaign_ClassesAndVariables_Exist(string name)
    {
        var campaign = TestCampaigns.All.Single(one => one.Name == name);
        var folder = Path.Combine(Repository.Root, "tests", campaign.Project);
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText).ToArray();
        Assert.All(campaign.Classes, part => Assert.Contains(
            sources, source => source.Contains($"sealed class {part.Split('.')[^1]}", StringComparison.Ordinal)));
        Assert.All(campaign.Environment.Keys, variable =>
            Assert.Contains(sources, source => source.Contains($"\"{variable}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Campaigns_All_HaveEachTestCampaign() => Assert.Equal(
        TestCampaigns.All.Select(campaign => campaign.Name).Order(StringComparer.Ordinal),
        Campaigns.All.OfType<TestCampaign>().Select(campaign => campaign.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Durability_Output_SumsTheAcknowledgedWrites()
    {
        var (counted, _) = TestCampaigns.Durability.Summarize(
            ["round 1: 10000 writes acknowledged", "something", "round 2: 9000 writes acknowledged"], true);
        Assert.Equal("2 kills, 19000 acknowledged writes, 0 lost", counted);
    }

    [Theory]
    [InlineData("cuts: 12 absences, longest response 1.2 s, all mailed")]
    [InlineData("12 absences declared without a broker; after its return the first mail arrived in 2.0 s")]
    public void Outages_Output_ListsEachOutage(string line)
    {
        var (counted, details) = TestCampaigns.Outages.Summarize([line, "something else"], true);
        Assert.Equal(("1 outages", line), (counted, Assert.Single(details)));
    }

    [Fact]
    public async Task Prove_UnknownCampaign_IsWrongUsage()
    {
        var (code, output) = await ToolProcess.RunAsync("prove", "--only", "nothing");
        Assert.Equal(2, code);
        Assert.Contains("there is no campaign nothing", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_OutcomeOrTestThatNotAllRunsHave_IsListed() => Assert.Equal(
        ["1 of 2 runs: Failed A", "1 of 2 runs: Passed A", "1 of 2 runs: Passed B"],
        SuiteCampaign.Differences([["Passed A", "Passed B", "Passed C"], ["Failed A", "Passed C"]]));

    [Fact]
    public void Survivors_Report_ListsWhatNoTestNoticed()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """
            {"files": {"/x/Rules.cs": {"mutants": [
              {"status": "Killed", "location": {"start": {"line": 1}}, "replacement": "a"},
              {"status": "Survived", "location": {"start": {"line": 7}}, "replacement": "b  >\n c"}]}}}
            """);
        Assert.Equal(["Rules.cs:7: b > c"], MutationReport.Survivors(file));
        File.Delete(file);
    }

    [Fact]
    public void FuzzStats_Parse_ReadsTheFigures() => Assert.Equal(
        new FuzzStats(Executions: 1200, CorpusCount: 31, Crashes: 0, Hangs: 2),
        FuzzStats.Parse(
        [
            "execs_done        : 1200", "corpus_count      : 31", "saved_crashes     : 0", "saved_hangs       : 2",
            "command_line      : a:b",
        ]));
}
