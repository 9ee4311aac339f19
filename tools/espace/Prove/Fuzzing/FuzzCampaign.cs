using System.Globalization;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Prove.Fuzzing;

/// <summary>
/// Each parser of ours against a fuzzer that learns from the branches it takes (AFL++ by SharpFuzz), for two minutes or
/// ESPACE_FUZZ_SECONDS. It starts from genuine files, and the corpus that it grew is kept in proof/fuzz/ for the next time.
/// </summary>
internal sealed class FuzzCampaign : ICampaign
{
    private const string SharpFuzzVersion = "2.3.0";
    private const int DefaultSeconds = 120;

    private static readonly string[] Targets = ["pdf", "png", "jpeg", "heic", "bmp", "odt", "docx", "doc", "bson"];
    private static readonly string[] Instrumented =
    [
        "services/documents/obj/Release/net10.0/EspaceFamille.Documents.dll", "tools/docdb/obj/Release/net10.0/EspaceFamille.DocDb.dll",
    ];

    public string Name => "fuzz";

    public async Task<CampaignResult> RunAsync(CampaignContext context, CancellationToken cancel)
    {
        var seconds = int.TryParse(
            Environment.GetEnvironmentVariable("ESPACE_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                ? given : DefaultSeconds;
        var program = await InstrumentAsync(context, cancel);
        var (verdict, details) = (Verdict.Passed, new List<string>());
        foreach (var name in Targets)
        {
            var target = new FuzzTarget(name, program, context);
            await target.CollectSeedsAsync(cancel);
            if (await target.FuzzAsync(TimeSpan.FromSeconds(seconds), cancel) is not { } stats)
            {
                verdict = Verdict.Failed;
                continue;
            }

            details.Add($"{name}: {stats.Executions} inputs, {stats.CorpusCount} kept, {stats.Crashes} crashes, {stats.Hangs} hangs");
            if (stats is not { Crashes: 0, Hangs: 0 })
                verdict = Verdict.Failed;
        }

        return new CampaignResult(verdict, $"{Targets.Length} parsers, {seconds} s each", details);
    }

    /// <summary>Copies our own assemblies as the compiler wrote them to a folder of their own and counts their branches.</summary>
    /// <returns>The program to fuzz.</returns>
    private static async Task<string> InstrumentAsync(CampaignContext context, CancellationToken cancel)
    {
        var (tools, fuzzing) = (context.Work.At("tools"), context.Work.At("fuzzing"));
        string[] install = ["tool", "install", "--tool-path", tools, "SharpFuzz.CommandLine", "--version", SharpFuzzVersion];
        await MustAsync(context, new CommandLine("dotnet", install), cancel);
        await MustAsync(context, new CommandLine("cp", "-r", Checkout.At("tests/Fuzzing/bin/Release/net10.0"), fuzzing), cancel);
        foreach (var assembly in Instrumented)
        {
            var copy = Path.Combine(fuzzing, Path.GetFileName(assembly));
            File.Copy(Checkout.At(assembly), copy, overwrite: true);
            await MustAsync(context, new CommandLine(Path.Combine(tools, "sharpfuzz"), copy), cancel);
        }

        return Path.Combine(fuzzing, "EspaceFamille.Fuzzing");
    }

    private static async Task MustAsync(CampaignContext context, CommandLine command, CancellationToken cancel)
    {
        if (await context.RunAsync(command, cancel) != 0)
            throw new Failure($"{command} failed");
    }
}
