using k8s;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rendering;

/// <summary>A pod as described by the object that creates it.</summary>
/// <param name="Owner">The object that creates it, or itself.</param>
/// <param name="Serves">Whether it runs until it receives SIGTERM.</param>
public sealed record Pod(IKubernetesObject<V1ObjectMeta> Owner, V1ObjectMeta Metadata, V1PodSpec Spec, bool Serves)
{
    public string Name => $"{Owner.Kind} {Owner.Metadata.Name}";
    public IDictionary<string, string> Labels => Metadata.Labels ?? new Dictionary<string, string>();
    public string Component => Labels.TryGetValue("app.kubernetes.io/component", out var component) ? component : "";
    public IEnumerable<V1Container> Containers => [.. Spec.InitContainers ?? [], .. Spec.Containers];
    public V1Container Main => Spec.Containers[0];

    public static Pod? Of(IKubernetesObject<V1ObjectMeta> owner) => owner switch
    {
        V1Deployment one => new(one, one.Spec.Template.Metadata, one.Spec.Template.Spec, Serves: true),
        V1StatefulSet one => new(one, one.Spec.Template.Metadata, one.Spec.Template.Spec, Serves: true),
        V1DaemonSet one => new(one, one.Spec.Template.Metadata, one.Spec.Template.Spec, Serves: true),
        V1Job one => new(one, one.Spec.Template.Metadata, one.Spec.Template.Spec, Serves: false),
        V1CronJob one => new(one, one.Spec.JobTemplate.Spec.Template.Metadata, one.Spec.JobTemplate.Spec.Template.Spec, Serves: false),
        V1Pod one => new(one, one.Metadata, one.Spec, Serves: false),
        _ => null,
    };

    /// <summary>Whether a selector matches it; an empty selector matches every pod.</summary>
    public bool IsChosenBy(V1LabelSelector? selector)
    {
        if (selector?.MatchExpressions is { Count: > 0 } terms)
            return IsChosenBy(selector.MatchLabels) && terms.All(Holds);
        return selector is not null && IsChosenBy(selector.MatchLabels);
    }

    public bool IsChosenBy(IDictionary<string, string>? labels) =>
        labels is null || labels.All(label => Labels.TryGetValue(label.Key, out var value) && value == label.Value);

    public override string ToString() => Name;

    private bool Holds(V1LabelSelectorRequirement term) => term.OperatorProperty switch
    {
        "In" => Labels.TryGetValue(term.Key, out var value) && term.Values.Contains(value),
        "NotIn" => !Labels.TryGetValue(term.Key, out var value) || !term.Values.Contains(value),
        "Exists" => Labels.ContainsKey(term.Key),
        "DoesNotExist" => !Labels.ContainsKey(term.Key),
        _ => throw new FormatException($"{term.OperatorProperty} is no operator of a selector."),
    };
}
