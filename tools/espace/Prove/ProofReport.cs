using System.Globalization;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using EspaceFamille.Tool.Reporting;

namespace EspaceFamille.Tool.Prove;

/// <summary>The report of the campaigns, as Markdown; each line is printed too.</summary>
internal sealed class ProofReport(string file, IReport progress)
{
    /// <summary>A run of all campaigns replaces the report; a single campaign is appended to it.</summary>
    public async Task BeginAsync(string? only, CancellationToken cancel)
    {
        if (only is null)
            File.Delete(file);
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var commit = await GitAsync(cancel, "rev-parse", "--short", "HEAD");
        var changes = await GitAsync(cancel, "status", "--porcelain") is { Length: > 0 } ? ", with changes" : "";
        Write("# What was tried, and what came of it", "",
            $"{now}, {only ?? "all campaigns"}, commit {commit ?? "unknown"}{changes}, {Environment.ProcessorCount} cores.", "");
    }

    public void Write(string campaign, CampaignResult result, TimeSpan time)
    {
        var verdict = result.Verdict switch
        {
            Verdict.Passed => "passed",
            Verdict.Failed => "failed",
            Verdict.TimedOut => "terminated: it took too long",
            Verdict.Unknown => "unknown",
        };
        var counted = result.Counted ?? $"nothing counted, see proof/{campaign}.log";
        Write([$"- **{campaign}**: {verdict}, {time.TotalSeconds:F0} s, {counted}", .. result.Details.Select(detail => $"  - {detail}")]);
    }

    public void Write(params IReadOnlyList<string> lines)
    {
        File.AppendAllLines(file, lines);
        foreach (var line in lines)
            progress.Line(line);
    }

    /// <summary>Null outside a git checkout.</summary>
    private static async Task<string?> GitAsync(CancellationToken cancel, params string[] arguments)
    {
        var (code, output) = await AttachedProcess.TryOutputAsync(new CommandLine("git", ["-C", Checkout.Root, .. arguments]), cancel);
        return code == 0 ? output : null;
    }
}
