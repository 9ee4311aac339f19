using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Autoscalers that have nothing to scale by.</summary>
internal static class ScalingRules
{
    private const string Disabled = "ScalingDisabled";

    public static IEnumerable<Finding> Of(ClusterState state) =>
        from autoscaler in state.Autoscalers
        let active = autoscaler.Status?.Conditions?.FirstOrDefault(one => one.Type == "ScalingActive")
        where active is { Status: "False", Reason: not Disabled }
        group autoscaler by active.Message into autoscalers
        select Of(autoscalers.Key, [.. autoscalers]);

    private static Finding Of(string message, V2HorizontalPodAutoscaler[] autoscalers) => new(
        Severity.Warning,
        $"Autoscaling has no metrics: nothing scales until there are; {Words.List(autoscalers.Select(
            one => $"{one.Spec.ScaleTargetRef.Name} stays at its {Words.Count(one.Status.CurrentReplicas ?? 0, "pod")} "
                + $"(minimum {one.Spec.MinReplicas ?? 1})"))}. The cluster's reason: {Words.Clause(message)}.",
        "Install the metrics server (kubectl top pods must work), for KEDA check its operator, or set autoscaling.enabled to false.");
}
