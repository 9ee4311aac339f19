using System.Text.RegularExpressions;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Prove.Mutants;

/// <summary>
/// The pure rules, changed in every small way. What no test notices is listed; docs/mutants.md explains those that may stay.
/// </summary>
internal sealed partial class MutantsCampaign : ICampaign
{
    public string Name => "mutants";

    public async Task<CampaignResult> RunAsync(CampaignContext context, CancellationToken cancel)
    {
        var output = Path.Combine(context.Proof, "mutants");
        var stryker = new CommandLine("dotnet", "stryker", "--concurrency", $"{Environment.ProcessorCount}", "--output", output)
        {
            WorkingDirectory = Checkout.At("tests/Reservations.Tests"),
            Limit = TimeSpan.FromHours(1),
        };
        var code = await context.RunAsync(stryker, cancel);
        var score = File.ReadLines(context.Log).Select(line => ScoreLine().Match(line))
            .LastOrDefault(match => match.Success)?.Groups["score"].Value;
        return new CampaignResult(
            CampaignResult.VerdictOf(code), score is null ? null : $"mutation score {score} %",
            MutationReport.Survivors(Path.Combine(output, "reports/mutation-report.json")));
    }

    [GeneratedRegex("final mutation score is (?<score>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScoreLine();
}
