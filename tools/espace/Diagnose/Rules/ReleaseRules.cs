using System.Globalization;
using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Releases whose last Helm command failed or did not end, by the labels of Helm's own Secrets.</summary>
internal static class ReleaseRules
{
    private const string ReleaseType = "helm.sh/release.v1";

    public static IEnumerable<Finding> Of(ClusterState state) =>
        from secret in state.Secrets ?? []
        where secret.Type == ReleaseType && secret.Labels.ContainsKey("name")
        where state.Pods.Any(pod => IsOf(pod.Metadata.Labels, secret.Labels["name"]))
        group secret by secret.Labels["name"] into revisions
        let last = revisions.MaxBy(Revision)!
        let status = last.Labels.GetValueOrDefault("status", "")
        where status == "failed" || status.StartsWith("pending", StringComparison.Ordinal)
        select Of(revisions.Key, Revision(last), status, state.Namespace);

    private static bool IsOf(IDictionary<string, string>? labels, string release) =>
        labels?.TryGetValue("app.kubernetes.io/instance", out var instance) == true && instance == release;

    private static int Revision(SecretKeys secret) =>
        int.TryParse(secret.Labels.GetValueOrDefault("version"), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Finding Of(string release, int revision, string status, string kubernetesNamespace) => status == "failed"
        ? new Finding(
            Severity.Warning, $"Helm's revision {revision} of the release {release} failed.",
            "Correct the findings above, then run the helm command again.")
        : new Finding(
            Severity.Warning, $"Helm's revision {revision} of the release {release} is {status}: a helm command runs, or was interrupted.",
            $"Where none runs: helm --namespace {kubernetesNamespace} rollback {release}, or uninstall after a first install.");
}
