using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Test;

/// <summary>
/// The order of the tests: projects that wait more than they compute run two at a time; those that measure, kill processes or
/// run containers run alone.
/// </summary>
/// <param name="only">The projects and steps to run; empty for all.</param>
internal sealed class TestRun(Tally tally, string results, IReadOnlyList<string> only)
{
    private const int AtATime = 2;

    private static readonly string[] Alone = ["EndToEnd.Tests", "Containers.Tests"];

    public async Task RunAsync(CancellationToken cancel)
    {
        var projects = Directory.EnumerateDirectories(Checkout.At("tests"), "*.Tests").Select(folder => Path.GetFileName(folder)!)
            .ToArray();
        var together = Chosen(projects.Except(Alone, StringComparer.Ordinal));
        var alone = Chosen(Alone.Intersect(projects, StringComparer.Ordinal));
        if (Chosen([.. projects, "shellcheck", "format", "story"]) is not { Count: > 0 } chosen)
            throw new Failure($"there is no test project and no step {string.Join(", ", only)}");
        await tally.Report.RunAsync("tests", chosen.Count, async () =>
        {
            tally.Add(StepResult.Of("build", passed: true, BuildTime.OfThisRun, log: null));
            await StepAsync("shellcheck", Shellcheck, cancel);
            await Parallel.ForEachAsync(together, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
                async (name, stop) => await ProjectAsync(name, stop));
            await StepAsync("format", Format, cancel);
            foreach (var name in alone)
                await ProjectAsync(name, cancel);
            await StepAsync("story", StoryStep.RunAsync, cancel);
        });
    }

    private IReadOnlyList<string> Chosen(IEnumerable<string> names) =>
        [.. names.Where(name => only.Count == 0 || only.Contains(name, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];

    private async Task ProjectAsync(string name, CancellationToken cancel)
    {
        using var shown = tally.Report.Begin(name);
        tally.Add(await new TestProject(name, results).RunAsync(cancel));
    }

    /// <summary>A step counts as one test.</summary>
    /// <param name="work">Given its log; returns whether it passed.</param>
    private async Task StepAsync(string name, Func<string, CancellationToken, Task<bool>> work, CancellationToken cancel)
    {
        if (Chosen([name]).Count == 0)
            return;
        using var shown = tally.Report.Begin(name);
        var (start, log) = (TimeProvider.System.GetTimestamp(), Path.Combine(results, $"{name}.log"));
        var passed = await work(log, cancel);
        tally.Add(StepResult.Of(name, passed, TimeProvider.System.GetElapsedTime(start), log));
    }

    private static async Task<bool> Shellcheck(string log, CancellationToken cancel)
    {
        var scripts = Directory.EnumerateFiles(Checkout.At("deploy/images"), "*.sh")
            .Concat(Directory.EnumerateFiles(Checkout.At("tests/Containers.Tests/Stage"), "*.sh"));
        return await BoundedProcess.RunAsync(
            new CommandLine("shellcheck", ["-x", Checkout.Script, Checkout.At(".ci/run"), .. scripts]), log, cancel) == 0;
    }

    /// <summary>
    /// Line ends, final newlines and encoding. The build has checked style and analyzers with warnings as errors, and a test checks the
    /// order of imports.
    /// </summary>
    private static async Task<bool> Format(string log, CancellationToken cancel) => await BoundedProcess.RunAsync(
        new CommandLine(
            "dotnet", "format", "whitespace", Checkout.Root, "--folder", "--verify-no-changes", "--exclude", "**/bin/", "**/obj/")
        {
            Environment = ToolEnvironment.ForTests,
        }, log, cancel) == 0;
}
