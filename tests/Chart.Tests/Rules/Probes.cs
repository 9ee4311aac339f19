using EspaceFamille.Chart.Tests.Rendering;
using k8s;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>
/// A server has startup, liveness and readiness probes; liveness differs from readiness, or an overload that makes a server
/// slow would kill it. The renderer's launcher, beside its host, has no HTTP.
/// </summary>
public sealed class Probes : Rule<Probes>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "no readiness probe", chart => chart.Component("portal").Main.ReadinessProbe = null },
        { "no liveness probe", chart => chart.Component("portal").Main.LivenessProbe = null },
        { "no startup probe", chart => chart.Component("portal").Main.StartupProbe = null },
        { "alive only when its database is", chart => chart.Component("portal").Main.LivenessProbe.HttpGet.Path = "/health/ready" },
        { "ready whenever it runs", chart => chart.Component("portal").Main.ReadinessProbe = chart.Component("portal").Main.LivenessProbe },
        { "a broker that is killed when it is busy",
            chart => chart.Component("mongodb").Main.LivenessProbe = chart.Component("mongodb").Main.ReadinessProbe },
        { "a port that the container has not", chart => chart.Component("portal").Main.ReadinessProbe.HttpGet.Port = "admin" },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from pod in chart.Servers
        from container in pod.Spec.Containers
        let isHost = Components.Hosts.Contains(pod.Component) && container.Name == pod.Component
        from fault in Faults(container).Concat(isHost ? HostFaults(container) : [])
        select $"{pod}, {container.Name}: {fault}.";

    private static IEnumerable<string> Faults(V1Container container)
    {
        if (container.StartupProbe is null || container.LivenessProbe is null || container.ReadinessProbe is null)
            yield return "it lacks a probe";
        else if (Question(container.LivenessProbe) == Question(container.ReadinessProbe))
            yield return "a pod that is not ready is killed";
        var ports = container.Ports?.Select(port => port.Name).ToHashSet() ?? [];
        foreach (var probe in new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }.OfType<V1Probe>())
        {
            var port = probe.HttpGet?.Port ?? probe.TcpSocket?.Port;
            if (port is not null && !ports.Contains(port.Value))
                yield return $"its probe names port {port.Value}, which does not exist";
        }
    }

    private static IEnumerable<string> HostFaults(V1Container container) =>
        from probe in new[] { (container.StartupProbe, "/health/startup"), (container.LivenessProbe, "/health/live"),
            (container.ReadinessProbe, "/health/ready") }
        where probe.Item1 is not null && probe.Item1.HttpGet?.Path != probe.Item2
        select $"it is not asked {probe.Item2}";

    private static string Question(V1Probe probe) =>
        KubernetesYaml.Serialize(
            new V1Probe { HttpGet = probe.HttpGet, TcpSocket = probe.TcpSocket, Exec = probe.Exec, Grpc = probe.Grpc });
}
