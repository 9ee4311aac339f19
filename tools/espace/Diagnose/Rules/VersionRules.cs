using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Pods of one release that are of several versions.</summary>
internal static class VersionRules
{
    private const string Instance = "app.kubernetes.io/instance";
    private const string Version = "app.kubernetes.io/version";

    public static IEnumerable<Finding> Of(ClusterState state) =>
        from pod in state.Pods
        where !pod.IsOfAJob() && pod.Metadata.Labels is not null
        where pod.Metadata.Labels.ContainsKey(Instance) && pod.Metadata.Labels.ContainsKey(Version)
        group pod by pod.Metadata.Labels[Instance] into release
        let versions = release.GroupBy(pod => pod.Metadata.Labels[Version], StringComparer.Ordinal)
            .OrderBy(version => version.Key, StringComparer.Ordinal).ToList()
        where versions.Count > 1
        select new Finding(
            Severity.Warning,
            $"Pods of the release {release.Key} are of {versions.Count} versions: {string.Join("; ", versions.Select(Describe))}.",
            "During an upgrade this passes. Otherwise the rollout did not end: correct the findings above, then run the helm command "
            + "again.");

    private static string Describe(IGrouping<string, V1Pod> version) =>
        $"{version.Key} ({Words.List(version.Select(pod => pod.Metadata.Component()).Order(StringComparer.Ordinal))})";
}
