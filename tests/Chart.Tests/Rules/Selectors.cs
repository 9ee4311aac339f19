using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>A workload's selector is immutable, so it contains no label that a version changes, and selects no other pods.</summary>
public sealed class Selectors : Rule<Selectors>, IRule
{
    private static readonly string[] Stable = ["app.kubernetes.io/component", "app.kubernetes.io/instance", "app.kubernetes.io/name"];

    public static Spoilings Spoilings { get; } = new()
    {
        { "the version", chart => Of(chart).MatchLabels["app.kubernetes.io/version"] = "1.0.0" },
        { "no component", chart => Of(chart).MatchLabels.Remove("app.kubernetes.io/component") },
        { "not its own pods", chart => chart.Component("portal").Labels["app.kubernetes.io/instance"] = "another" },
        { "another's pods too", chart => chart.With(Twin((V1Deployment)chart.Component("portal").Owner)) },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from pod in chart.Servers
        let selector = Selector(pod.Owner)
        let fault = !selector.MatchLabels.Keys.Order(StringComparer.Ordinal).SequenceEqual(Stable)
            || selector.MatchExpressions is { Count: > 0 }
                ? $"selects by {string.Join(", ", selector.MatchLabels.Keys)}"
                : !pod.IsChosenBy(selector) ? "does not select its own pods"
                : chart.Pods.Any(other => other != pod && other.IsChosenBy(selector)) ? "selects another's pods" : null
        where fault is not null
        select $"{pod} {fault}.";

    private static V1LabelSelector Selector(object owner) => owner switch
    {
        V1Deployment one => one.Spec.Selector,
        V1StatefulSet one => one.Spec.Selector,
        _ => throw new ArgumentException($"{owner} has no selector.", nameof(owner)),
    };

    private static V1Deployment Twin(V1Deployment one) => new() { Kind = one.Kind, Metadata = new() { Name = "twin" }, Spec = one.Spec };

    private static V1LabelSelector Of(Rendered chart) => Selector(chart.Component("portal").Owner);
}
