namespace EspaceFamille.Tool.Prove;

/// <summary>One long trial of the system, with limits on its time.</summary>
internal interface ICampaign
{
    string Name { get; }

    Task<CampaignResult> RunAsync(CampaignContext context, CancellationToken cancel);
}

internal enum Verdict
{
    Passed,
    Failed,
    TimedOut,

    /// <summary>Nothing could be found out here.</summary>
    Unknown,
}

/// <summary>What a campaign found.</summary>
/// <param name="Counted">What was tried, in numbers; null when nothing was counted.</param>
/// <param name="Details">A line each.</param>
internal sealed record CampaignResult(Verdict Verdict, string? Counted, params IReadOnlyList<string> Details)
{
    public static Verdict VerdictOf(int exitCode) => exitCode switch
    {
        0 => Verdict.Passed,
        _ when Processes.BoundedProcess.TimedOut(exitCode) => Verdict.TimedOut,
        _ => Verdict.Failed,
    };
}
