using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Test;

/// <summary>Runs the tests of one project.</summary>
internal sealed class TestProject(string name, string results)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1500);

    /// <summary>A single test may take minutes where it kills processes; one that hangs longer is terminated.</summary>
    private const string HangTimeout = "420s";

    public async Task<StepResult> RunAsync(CancellationToken cancel)
    {
        var start = TimeProvider.System.GetTimestamp();
        var (trx, log) = (Path.Combine(results, $"{name}.trx"), Path.Combine(results, $"{name}.log"));
        var code = await BoundedProcess.RunAsync(DotnetTest(trx), log, cancel);
        var counted = TrxFile.Read(trx);
        // A test host that crashed or was terminated writes an incomplete result, which counts as one failure.
        var failed = code != 0 && counted.Failed == 0 ? 1 : counted.Failed;
        return new StepResult(name, counted.Passed, failed, TimeProvider.System.GetElapsedTime(start), log)
        {
            Skipped = counted.Skipped,
            SkipReasons = counted.SkipReasons,
        };
    }

    private CommandLine DotnetTest(string trx) => new("dotnet",
        "test", Checkout.At($"tests/{name}"), "-c", "Release", "--no-build", "--nologo", "-v", "quiet",
        "--logger", $"trx;LogFileName={trx}", "--logger", "console;verbosity=minimal",
        "--blame-hang-timeout", HangTimeout, "--blame-hang-dump-type", "none", "--results-directory", Path.Combine(results, name))
    {
        Limit = Limit,
        Environment = ToolEnvironment.ForTests,
    };
}
