using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Hosts that end at their start, or again and again.</summary>
internal static class CrashRules
{
    public static IEnumerable<Finding> Of(ClusterState state) =>
        from pod in state.Pods
        where !pod.IsOfAJob()
        from container in pod.Containers()
        let end = ContainerEnd.Of(state, pod, container)
        where end is not null
        group end by (end.ExitCode, end.IsOutOfMemory, end.Sentence) into ends
        select Of(state, ends.First(), [.. ends.Select(end => end.Component).Distinct(StringComparer.Ordinal)]);

    private static Finding Of(ClusterState state, ContainerEnd end, string[] components)
    {
        var (hosts, verb) = (Words.List(components), components.Length == 1 ? "ends" : "end");
        return end.IsOutOfMemory
            ? new Finding(
                Severity.Critical, $"{hosts} {verb} because the memory limit was reached.",
                "Raise resources.limits.memory of the component in the values.")
            : new Finding(
                Severity.Critical,
                $"{hosts} {verb} with exit code {end.ExitCode}"
                + (end.Sentence is { } text ? $": {Words.Clause(text)}." : "; there is no log."),
                "Correct what the sentence names (a value or a Secret), then helm upgrade; "
                + $"kubectl --namespace {state.Namespace} logs POD --previous has the whole log.");
    }
}
