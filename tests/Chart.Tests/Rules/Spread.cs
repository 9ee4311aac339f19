using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The pods of one component are spread over nodes, so that a failed node stops one of them.</summary>
public sealed class Spread : Rule<Spread>, IRule
{
    private const string Machine = "kubernetes.io/hostname";

    public static Spoilings Spoilings { get; } = new()
    {
        { "all wherever there is room", chart => Together(chart.Component("portal").Spec) },
        { "spread from another component's", chart => FromTheGateway(chart.Component("portal").Spec) },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from pod in chart.Servers
        where pod.Owner is V1Deployment && Scaling.LeastPods(chart, pod) > 1
        where !Constraints(pod).Any() && !Repulsions(pod).Any()
        select $"{pod}: nothing keeps its pods from the same machine.";

    private static IEnumerable<V1TopologySpreadConstraint> Constraints(Pod pod) =>
        (pod.Spec.TopologySpreadConstraints ?? [])
            .Where(one => one.TopologyKey == Machine && one.MaxSkew == 1 && pod.IsChosenBy(one.LabelSelector));

    private static IEnumerable<V1PodAffinityTerm> Repulsions(Pod pod) =>
        (pod.Spec.Affinity?.PodAntiAffinity is { } repulsion
            ? (repulsion.RequiredDuringSchedulingIgnoredDuringExecution ?? [])
                .Concat((repulsion.PreferredDuringSchedulingIgnoredDuringExecution ?? []).Select(one => one.PodAffinityTerm))
            : [])
        .Where(one => one.TopologyKey == Machine && pod.IsChosenBy(one.LabelSelector));

    private static void FromTheGateway(V1PodSpec spec)
    {
        foreach (var one in spec.TopologySpreadConstraints)
            one.LabelSelector.MatchLabels["app.kubernetes.io/component"] = "gateway";
    }

    private static void Together(V1PodSpec spec)
    {
        spec.TopologySpreadConstraints = null;
        spec.Affinity = null;
    }
}
