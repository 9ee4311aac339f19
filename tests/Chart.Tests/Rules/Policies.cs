using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>No pod of the release accepts or opens a connection that no policy allows.</summary>
public sealed class Policies : Rule<Policies>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "no policy of a component's",
            chart => chart.Without(one => one is V1NetworkPolicy && one.Metadata.Name.EndsWith("-portal", StringComparison.Ordinal)) },
        { "out is open", chart => chart.Of<V1NetworkPolicy>().ToList().ForEach(policy => policy.Spec.PolicyTypes = ["Ingress"]) },
        { "in is open", chart => chart.Of<V1NetworkPolicy>().ToList().ForEach(policy => policy.Spec.PolicyTypes = ["Egress"]) },
        { "no denial by default", chart => chart.Without(one => one is V1NetworkPolicy policy && IsDenial(policy)) },
        { "anywhere", chart => chart.Named<V1NetworkPolicy>("portal").Spec.Egress.Add(new()) },
        { "from anywhere", chart => chart.Named<V1NetworkPolicy>("portal").Spec.Ingress.Add(new()) },
        { "a policy of nobody's", chart =>
            chart.Named<V1NetworkPolicy>("portal").Spec.PodSelector.MatchLabels["app.kubernetes.io/component"] = "nobody" },
    };

    public static IEnumerable<string> Findings(Rendered chart)
    {
        var policies = chart.Of<V1NetworkPolicy>().ToList();
        foreach (var pod in chart.Pods)
        {
            if (!policies.Exists(policy => !IsDenial(policy) && pod.IsChosenBy(policy.Spec.PodSelector)))
                yield return $"{pod} has no policy of its own.";
            if (!policies.Exists(policy => IsDenial(policy) && pod.IsChosenBy(policy.Spec.PodSelector)))
                yield return $"{pod} is not denied by default what no policy names.";
        }
        foreach (var policy in policies)
        {
            if (!chart.Pods.Any(pod => pod.IsChosenBy(policy.Spec.PodSelector)))
                yield return $"{policy.Metadata.Name} is about no pod.";
            if (policy.Spec.PolicyTypes?.Order(StringComparer.Ordinal).SequenceEqual(["Egress", "Ingress"]) != true)
                yield return $"{policy.Metadata.Name} is not about both directions.";
            if (policy.Spec.Egress?.Any(rule => rule.Ports is not { Count: > 0 }) == true
                || policy.Spec.Ingress?.Any(rule => rule.Ports is not { Count: > 0 }) == true)
                yield return $"{policy.Metadata.Name} opens every port.";
        }
    }

    /// <summary>Both directions, with nothing allowed in either.</summary>
    private static bool IsDenial(V1NetworkPolicy policy) =>
        policy.Spec is { Egress: null or { Count: 0 }, Ingress: null or { Count: 0 } } && policy.Spec.PolicyTypes?.Count == 2;
}
