using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Hosts that run and are not ready, by the check that fails.</summary>
internal static class ReadinessRules
{
    public static IEnumerable<Finding> Of(ClusterState state) =>
        from pod in state.Pods
        where IsOf(pod)
        group pod by Check(state, pod) into pods
        select Of(state, pods.Key, [.. pods]);

    public static bool IsOf(V1Pod pod) =>
        pod.Status?.Phase == "Running" && !pod.IsReady() && !pod.IsOfAJob() && !pod.Containers().Any(container => container.Crashes());

    private static Finding Of(ClusterState state, string check, V1Pod[] pods) => new(
        Severity.Critical,
        $"{Words.List(pods.GroupBy(pod => pod.Metadata.Component(), StringComparer.Ordinal).Select(
            host => $"{host.Key} ({Words.Count(host.Count(), "pod")})"))}: not ready since "
        + $"{Words.Time(pods.Min(pod => pod.Condition("Ready")?.LastTransitionTime))}; {check}.",
        "The check names what the host waits for; correct that, pods become ready by themselves. "
        + $"Their log has more: kubectl --namespace {state.Namespace} logs {pods[0].Name()}.");

    /// <summary>The lines after the state: each names a check that fails.</summary>
    private static string Check(ClusterState state, V1Pod pod)
    {
        var text = state.Hosts.FirstOrDefault(host => host.Pod == pod.Name())?.Readiness;
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines switch
        {
            [] => "the readiness probe did not answer diagnose",
            [var only] => Words.Clause(only),
            [_, .. var checks] => string.Join("; ", checks.Select(Words.Clause)),
        };
    }
}
