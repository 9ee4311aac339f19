using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Each container has requests and limits, ephemeral storage included, so that no pod starves its neighbours.</summary>
public sealed class Resources : Rule<Resources>, IRule
{
    private static readonly string[] Kinds = ["cpu", "memory", "ephemeral-storage"];

    public static Spoilings Spoilings { get; } = new()
    {
        { "no resources at all", chart => chart.Component("portal").Main.Resources = null },
        { "no limit of the disk", chart => chart.Component("portal").Main.Resources.Limits.Remove("ephemeral-storage") },
        { "no request of memory", chart => chart.Component("portal").Main.Resources.Requests.Remove("memory") },
        { "a request over its limit",
            chart => chart.Component("portal").Main.Resources.Requests["memory"] = new ResourceQuantity("900Gi") },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from pod in chart.Pods
        from container in pod.Containers
        from kind in Kinds
        let asked = Of(container.Resources?.Requests, kind)
        let limit = Of(container.Resources?.Limits, kind)
        let fault = asked is null ? "requests none" : limit is null ? "has no limit" : asked > limit ? "requests more than its limit" : null
        where fault is not null
        select $"{pod}, {container.Name}, {kind}: {fault}.";

    private static decimal? Of(IDictionary<string, ResourceQuantity>? quantities, string kind) =>
        quantities is not null && quantities.TryGetValue(kind, out var quantity) ? quantity.ToDecimal() : null;
}
