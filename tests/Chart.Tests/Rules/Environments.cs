using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Each source of a container's environment exists, and each variable is set once.</summary>
public sealed class Environments : Rule<Environments>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "a map that is not there",
            chart => chart.Without(one => one is V1ConfigMap && one.Metadata.Name.EndsWith("-portal", StringComparison.Ordinal)) },
        { "the same variable twice",
            chart =>
                chart.Component("portal").Main.Env =
                    [new() { Name = "TZ", Value = "Europe/Paris" }, new() { Name = "TZ", Value = "UTC" }] },
        { "a variable of the map again", chart => Settings.Change(chart, "portal", "Auth__AllowHttp", "true") },
        { "the addresses of all services", chart => chart.Component("portal").Spec.EnableServiceLinks = null },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
    [
        .. from pod in chart.Pods
           from container in pod.Containers
           from map in (container.EnvFrom ?? []).Select(source => source.ConfigMapRef?.Name)
           where map is not null && Settings.Map(chart, map) is null
           select $"{pod}: its environment comes from {map}, which is not there.",
        .. from pod in chart.Pods
           from container in pod.Containers
           from same in Settings.Of(chart, container).GroupBy(setting => setting.Key, StringComparer.Ordinal)
           where same.Count() > 1
           select $"{pod}: {same.Key} is set {same.Count()} times.",
        // A Service named like an option's section would be read as one.
        .. from pod in chart.Pods where pod.Spec.EnableServiceLinks != false select $"{pod} gets the addresses of all services.",
    ];
}
