using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using EspaceFamille.Tool.Test;

namespace EspaceFamille.Tool.Prove;

/// <summary>A campaign that is a test of the suite, run many more times. It fails too when there was no such test.</summary>
/// <param name="Classes">The test classes; each is a part of the full name.</param>
/// <param name="Limit">A safety net: the tests end by their counts.</param>
/// <param name="Environment">Tells the tests how much to do.</param>
/// <param name="Summarize">Makes the counted line and the details of what the tests wrote; told whether they passed.</param>
internal sealed record TestCampaign(
    string Name, string Project, IReadOnlyList<string> Classes, TimeSpan Limit, IReadOnlyDictionary<string, string> Environment,
    Func<IReadOnlyList<string>, bool, (string? Counted, IReadOnlyList<string> Details)> Summarize) : ICampaign
{
    public async Task<CampaignResult> RunAsync(CampaignContext context, CancellationToken cancel)
    {
        var trx = context.Work.At($"{Name}.trx");
        var code = await context.RunAsync(DotnetTest(trx), cancel);
        var results = TrxFile.Read(trx);
        var verdict = CampaignResult.VerdictOf(code);
        if (verdict == Verdict.Passed && results is not { Passed: > 0, Failed: 0, Skipped: 0 })
            verdict = Verdict.Failed;
        var (counted, details) = Summarize([.. results.OutputLines.Select(line => line.Trim())], verdict == Verdict.Passed);
        return new CampaignResult(verdict, counted, details);
    }

    private CommandLine DotnetTest(string trx) => new("dotnet",
        "test", Checkout.At($"tests/{Project}"), "-c", "Release", "--no-build", "--nologo", "-v", "quiet",
        "--filter", string.Join('|', Classes.Select(name => $"FullyQualifiedName~{name}")),
        "--logger", $"trx;LogFileName={trx}", "--logger", "console;verbosity=detailed")
    {
        Limit = Limit,
        Environment = ToolEnvironment.ForTests.Concat(Environment).ToDictionary(StringComparer.Ordinal),
    };
}
