using System.Text.RegularExpressions;
using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Pods that the cluster refuses to create, by a quota or another rule of the namespace.</summary>
internal static partial class QuotaRules
{
    public static IEnumerable<Finding> Of(ClusterState state)
    {
        var refusals = OfDeployments(state).Concat(OfJobs(state)).ToList();
        foreach (var quota in refusals.Where(one => one.Quota.Length > 0).GroupBy(one => one.Quota, StringComparer.Ordinal))
            yield return OfQuota(quota.Key, [.. quota]);
        foreach (var other in refusals.Where(one => one.Quota.Length == 0))
        {
            yield return new Finding(
                Severity.Critical, $"The cluster creates no pod of {other.Owner}: {Words.Clause(other.Facts)}.",
                "Correct what the message names: a rule of the namespace (Pod Security, limits, an admission webhook) or a value.");
        }
    }

    private static Finding OfQuota(string quota, List<Refusal> refusals) => new(
        Severity.Critical,
        $"The quota {quota} is exhausted; missing are {Words.Count(refusals.Sum(one => one.Missing), "pod")} "
        + $"({Words.List(refusals.Select(one => $"{one.Owner} {one.Missing}"))}): {Words.Clause(refusals[0].Facts)}.",
        $"Have the quota {quota} raised, or lower replicas or resources.requests in the values.");

    private static IEnumerable<Refusal> OfDeployments(ClusterState state) =>
        from deployment in state.Deployments
        let failure = deployment.Status?.Conditions?.FirstOrDefault(one => one.Type == "ReplicaFailure" && one.Status == "True")
        where failure is not null
        select Refusal.Of(
            deployment.Metadata.Component(), failure.Message,
            missing: Math.Max(1, (deployment.Spec.Replicas ?? 1) - (deployment.Status.Replicas ?? 0)));

    private static IEnumerable<Refusal> OfJobs(ClusterState state) =>
        from job in state.Jobs
        where (job.Status?.Active ?? 0) + (job.Status?.Succeeded ?? 0) + (job.Status?.Failed ?? 0) == 0
        let message = state.LatestWarning(job.Name(), "FailedCreate")
        where message is not null
        select Refusal.Of($"job {job.Name()}", message, missing: 1);

    private sealed partial record Refusal(string Owner, string Quota, string Facts, int Missing)
    {
        public static Refusal Of(string owner, string message, int missing) => Exceeded().Match(message) is { Success: true } match
            ? new Refusal(owner, match.Groups["quota"].Value, match.Groups["facts"].Value, missing)
            : new Refusal(owner, "", message, missing);

        [GeneratedRegex("exceeded quota: (?<quota>[^,]+), (?<facts>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
        private static partial Regex Exceeded();
    }
}
