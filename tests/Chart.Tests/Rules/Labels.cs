using EspaceFamille.Chart.Tests.Rendering;
using k8s;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Each object has the labels that Kubernetes recommends, the release's name, and a unique name.</summary>
public sealed class Labels : Rule<Labels>, IRule
{
    private static readonly string[] Said =
        ["app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/version", "app.kubernetes.io/managed-by",
            "app.kubernetes.io/part-of", "helm.sh/chart"];

    public static Spoilings Spoilings { get; } = new()
    {
        { "no labels", chart => chart.Named<V1Service>("portal").Metadata.Labels = null },
        { "no version", chart => chart.Named<V1Service>("portal").Metadata.Labels.Remove("app.kubernetes.io/version") },
        { "another release's", chart => chart.Named<V1Service>("portal").Metadata.Labels["app.kubernetes.io/instance"] = "other" },
        { "a pod without its component", chart => chart.Component("portal").Labels.Remove("app.kubernetes.io/component") },
        { "a name that others may have", chart => chart.Named<V1Service>("portal").Metadata.Name = "portal" },
        { "a name that is too long", chart => chart.Named<V1Service>("portal").Metadata.Name = Renders.Release + new string('x', 60) },
        { "the same twice", chart => chart.With(chart.Named<V1Service>("portal")) },
        { "another namespace", chart => chart.Named<V1Service>("portal").Metadata.NamespaceProperty = "default" },
    };

    public static IEnumerable<string> Findings(Rendered chart) => chart.Objects.SelectMany(Faults)
        .Concat(from pod in chart.Pods where pod.Component.Length == 0 select $"The pod of {pod} names no component.")
        .Concat(from one in chart.Objects
                group one by $"{one.Kind} {one.Metadata.Name}" into same
                where same.Count() > 1
                select $"{same.Key} is there {same.Count()} times.");

    private static IEnumerable<string> Faults(IKubernetesObject<V1ObjectMeta> one)
    {
        var name = one.Metadata.Name;
        foreach (var label in Said.Where(label => one.Metadata.Labels?.ContainsKey(label) != true))
            yield return $"{one.Kind} {name} has no {label}.";
        if (one.Metadata.Labels?.TryGetValue("app.kubernetes.io/instance", out var release) == true && release != Renders.Release)
            yield return $"{one.Kind} {name} has the label of {release}.";
        if (!name.StartsWith(Renders.Release, StringComparison.Ordinal) || name.Length > 63)
            yield return $"{one.Kind} {name} is no name of this release.";
        if (one.Metadata.NamespaceProperty is not (null or Renders.Namespace))
            yield return $"{one.Kind} {name} is created in the namespace {one.Metadata.NamespaceProperty}.";
    }
}
