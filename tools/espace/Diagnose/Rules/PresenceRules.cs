using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Whether there is an installation at all.</summary>
internal static class PresenceRules
{
    public static IEnumerable<Finding> Of(ClusterState state)
    {
        if (state.Pods.Count + state.Deployments.Count + state.Jobs.Count > 0 || state.Unseen.Count > 0)
            yield break;
        yield return new Finding(
            Severity.Critical,
            $"The namespace {state.Namespace} has no pod, deployment or job of Espace Famille.",
            "Check --namespace, --release and the context of the kubeconfig: helm list --all-namespaces.");
    }
}
