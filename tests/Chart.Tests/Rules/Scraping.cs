using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Shapes;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>With monitoring on, Prometheus scrapes every host, at an existing port that is not reachable from outside.</summary>
public sealed class Scraping : Rule<Scraping>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "nobody's services", chart => Monitor(chart).Spec.Selector = new() { MatchLabels = new Dictionary<string,
            string> { ["app.kubernetes.io/component"] = "nobody" } } },
        { "a port that the services have not", chart => Monitor(chart).Spec.Endpoints[0].Port = "admin" },
        { "another path", chart => Monitor(chart).Spec.Endpoints[0].Path = "/admin" },
        { "a host less", chart => chart.Named<V1Service>("portal").Metadata.Labels["app.kubernetes.io/component"] = "nobody" },
        { "the port of its API",
            chart => chart.Named<V1Service>("documents").Spec.Ports.Single(port => port.Name == "metrics").TargetPort = "http" },
    };

    public static IEnumerable<string> Findings(Rendered chart) => chart.Of<ServiceMonitor>().Any()
        ?
        [
            .. from monitor in chart.Of<ServiceMonitor>()
               from endpoint in monitor.Spec.Endpoints
               let fault = !Services(chart, monitor)
                   .Any(service => Has(service, endpoint.Port)) ? $"scrapes port {endpoint.Port}, which no service has"
                   : endpoint.Path is not ("/metrics" or "/metrics/detailed") ? $"scrapes {endpoint.Path}" : null
               where fault is not null
               select $"{monitor.Metadata.Name} {fault}.",
            .. from host in Components.Hosts
               where !chart.Of<ServiceMonitor>()
                   .Any(
                       monitor =>
                           Services(chart, monitor)
                               .Any(service => IsOf(service, host) && monitor.Spec.Endpoints.Any(endpoint => Has(service, endpoint.Port))))
               select $"Nobody watches {host}.",
            .. from service in chart.Of<V1Service>()
               where service.Spec.Ports.Any(port => port.Name == "metrics" && port.TargetPort.Value != "metrics")
               select $"{service.Metadata.Name} serves its metrics at another port.",
        ]
        : [];

    private static IEnumerable<V1Service> Services(Rendered chart, ServiceMonitor monitor) => chart.Of<V1Service>().Where(service =>
        new Pod(service, service.Metadata, new(), Serves: false).IsChosenBy(monitor.Spec.Selector));

    private static bool Has(V1Service service, string? port) => service.Spec.Ports.Any(one => one.Name == port);

    private static bool IsOf(V1Service service, string component) => service.Metadata.Labels["app.kubernetes.io/component"] == component;

    private static ServiceMonitor Monitor(Rendered chart) => chart.Of<ServiceMonitor>().First();
}
