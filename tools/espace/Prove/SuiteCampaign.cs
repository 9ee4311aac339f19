using System.Globalization;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using EspaceFamille.Tool.Test;

namespace EspaceFamille.Tool.Prove;

/// <summary>The suite several times. An outcome, or a test, that not all runs have in common is a difference.</summary>
internal sealed class SuiteCampaign : ICampaign
{
    private const int Runs = 5;

    public string Name => "suite";

    public async Task<CampaignResult> RunAsync(CampaignContext context, CancellationToken cancel)
    {
        var (verdict, runs) = (Verdict.Passed, new List<string[]>());
        for (var run = 1; run <= Runs; run++)
        {
            var results = Directory.CreateDirectory(context.Work.At(string.Create(CultureInfo.InvariantCulture, $"suite-{run}"))).FullName;
            var code = await context.RunAsync(
                new CommandLine(Checkout.Script, "test", "--results", results) { Limit = TimeSpan.FromMinutes(90) }, cancel);
            if (code != 0)
                verdict = Verdict.Failed;
            runs.Add(
                [.. Directory.EnumerateFiles(results, "*.trx").SelectMany(file => TrxFile.Read(file).Outcomes)
                    .Distinct(StringComparer.Ordinal)]);
        }

        var differences = Differences(runs);
        var failures = runs.SelectMany(run => run).Count(outcome => outcome.StartsWith("Failed ", StringComparison.Ordinal));
        var counted = $"{Runs} runs of {runs[0].Length} tests, {differences.Count} differences, {failures} failures";
        return new CampaignResult(differences.Count > 0 ? Verdict.Failed : verdict, counted, differences);
    }

    public static IReadOnlyList<string> Differences(IReadOnlyCollection<string[]> runs) =>
    [
        .. runs.SelectMany(run => run).CountBy(outcome => outcome, StringComparer.Ordinal).Where(counted => counted.Value != runs.Count)
            .OrderBy(counted => counted.Key, StringComparer.Ordinal)
                .Select(counted => $"{counted.Value} of {runs.Count} runs: {counted.Key}"),
    ];
}
