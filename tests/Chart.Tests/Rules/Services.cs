using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Shapes;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Each Service selects the pods of one component, by named ports, and each Ingress or route targets a Service.</summary>
public sealed class Services : Rule<Services>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "nobody's pods", chart => chart.Named<V1Service>("portal").Spec.Selector["app.kubernetes.io/component"] = "nobody" },
        { "everybody's pods", chart => chart.Named<V1Service>("portal").Spec.Selector.Remove("app.kubernetes.io/component") },
        { "a port's number", chart => chart.Named<V1Service>("portal").Spec.Ports[0].TargetPort = 8080 },
        { "a port that the pods have not", chart => chart.Named<V1Service>("portal").Spec.Ports[0].TargetPort = "admin" },
        { "a port without a name", chart => chart.Named<V1Service>("portal").Spec.Ports[0].Name = null },
        { "open to the world beside the gateway", chart => chart.Named<V1Service>("portal").Spec.Type = "NodePort" },
        { "a door to nothing", chart => chart.Without(one => one is V1Service && one.Metadata.Name.EndsWith("-gateway",
            StringComparison.Ordinal)) },
    };

    /// <summary>The one that an operator may open to partners outside the cluster.</summary>
    public const string PartnersBroker = "partners-broker";

    public static IEnumerable<string> Findings(Rendered chart) => chart.Of<V1Service>().SelectMany(service => Faults(chart, service))
        .Concat(from door in Doors(chart)
                where !chart.Of<V1Service>()
                    .Any(
                        service =>
                            service.Metadata.Name == door.Service
                                && service.Spec.Ports.Any(port => port.Name == door.Port || $"{port.Port}" == door.Port))
                select $"{door.Name} leads to {door.Service}:{door.Port}, which is not there.");

    private static IEnumerable<string> Faults(Rendered chart, V1Service service)
    {
        var pods = chart.Pods.Where(pod => pod.IsChosenBy(service.Spec.Selector)).ToList();
        if (pods.Count != 1)
            yield return $"The service {service.Metadata.Name} leads to {pods.Count} components.";
        if (service.Spec.Type is not (null or "ClusterIP") && service.Metadata.Name != $"{Renders.Release}-{PartnersBroker}")
            yield return $"The service {service.Metadata.Name} is open beyond the cluster.";
        foreach (var port in service.Spec.Ports)
        {
            if (string.IsNullOrEmpty(port.Name))
                yield return $"A port of the service {service.Metadata.Name} has no name.";
            if (!pods.All(pod => pod.Spec.Containers.Any(
                container => container.Ports?.Any(one => one.Name == port.TargetPort?.Value) == true)))
                yield return $"The service {service.Metadata.Name} leads to the port \"{port.TargetPort?.Value}\", which is not there.";
        }
    }

    private static IEnumerable<(string Name, string Service, string? Port)> Doors(Rendered chart) =>
    [
        .. from ingress in chart.Of<V1Ingress>()
           from rule in ingress.Spec.Rules
           from path in rule.Http.Paths
           select (
               ingress.Metadata.Name, path.Backend.Service.Name, path.Backend.Service.Port.Name ?? $"{path.Backend.Service.Port.Number}"),
        .. from route in chart.Of<HttpRoute>()
           from rule in route.Spec.Rules
           from backend in rule.BackendRefs
           select (route.Metadata.Name, backend.Name, $"{backend.Port}"),
        .. from set in chart.Of<V1StatefulSet>()
           select (set.Metadata.Name, set.Spec.ServiceName, set.Spec.Template.Spec.Containers[0].Ports[0].Name),
    ];
}
