using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The environment of a pod's first container, from all its sources.</summary>
internal static class Settings
{
    public static Dictionary<string, string> Of(Rendered chart, Pod pod) => pod.Containers.SelectMany(container => Of(chart, container))
        .GroupBy(setting => setting.Key, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal);

    /// <summary>Later sources override earlier ones, and the container's own variables override those of ConfigMaps.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(Rendered chart, V1Container container) =>
        (container.EnvFrom ?? [])
            .SelectMany(source => source.ConfigMapRef is { } map ? Map(chart, map.Name)?.Data ?? Nothing : Nothing)
            .Concat(
                (container.Env ?? []).Where(variable => variable.Value is not null)
                    .Select(variable => KeyValuePair.Create(variable.Name, variable.Value)));

    public static V1ConfigMap? Map(Rendered chart, string name) => chart.Of<V1ConfigMap>().FirstOrDefault(map => map.Metadata.Name == name);

    public static void Change(Rendered chart, string component, string name, string value) =>
        chart.Component(component).Main.Env = [.. chart.Component(component).Main.Env ?? [], new() { Name = name, Value = value }];

    private static readonly Dictionary<string, string> Nothing = [];
}
