using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>All rules, in the order of causes before effects.</summary>
internal static class Findings
{
    private static readonly Func<ClusterState, IEnumerable<Finding>>[] Rules =
    [
        PresenceRules.Of, SecretRules.Of, ImageRules.Of, QuotaRules.Of, WaitingPodRules.Of, JobRules.Of, CrashRules.Of,
        ReadinessRules.Of, ReleaseRules.Of, ErrorQueueRules.Of, OutboxRules.Of, MailRules.Of, ScalingRules.Of, VersionRules.Of,
        PolicyRules.Of,
    ];

    /// <summary>Worst first.</summary>
    public static IReadOnlyList<Finding> Of(ClusterState state) =>
        [.. Rules.SelectMany(rule => rule(state)).OrderBy(finding => finding.Severity)];
}
