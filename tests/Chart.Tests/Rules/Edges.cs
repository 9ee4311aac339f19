using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Shapes;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>Network policies open every connection that the system needs, at both ends, and no other.</summary>
public sealed class Edges : Rule<Edges>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "a way that nobody needs", chart => Open(chart, "reservations", "portal", 8080) },
        { "a way to send mails", chart => Policy(chart, "portal").Spec.Egress.Add(new() { Ports = [new() { Port = 587 }] }) },
        { "a way that is missing", chart => Policy(chart, "portal").Spec.Egress.Clear() },
        { "closed at its other end", chart => Policy(chart, "gateway").Spec.Ingress.Clear() },
        { "names without an address", chart => Close(Policy(chart, "identity").Spec.Egress, "53") },
        { "a second door", chart => Policy(chart, "portal").Spec.Ingress.Add(new() { Ports = [new() { Port = 8080 }] }) },
        { "a way to nobody", chart => Open(chart, "portal", "nobody", 8080) },
        { "a way by another port", chart => Open(chart, "portal", "gateway", 9090) },
        { "the API for Prometheus", chart => Scraping(chart).Ports[0].Port = 8080 },
        { "the metrics for the gateway", chart => Policy(chart, "documents").Spec.Ingress[0].Ports.Add(new() { Port = 9090 }) },
    };

    public static IEnumerable<string> Findings(Rendered chart)
    {
        var (due, opened, taken) = (Due(chart).ToHashSet(StringComparer.Ordinal), Outgoing(chart), Incoming(chart));
        return
        [
            .. due.Except(opened).Where(edge => !edge.StartsWith(Way.Outside, StringComparison.Ordinal))
            .Select(edge => $"{edge} is closed at its start."),
            .. due.Except(taken).Where(edge => edge.Contains(':', StringComparison.Ordinal))
            .Select(edge => $"{edge} is closed at its end."),
            .. opened.Except(due).Select(edge => $"{edge} is open at its start, and nobody needs it."),
            .. taken.Except(due).Select(edge => $"{edge} is open at its end, and nobody needs it."),
        ];
    }

    private static HashSet<string> Outgoing(Rendered chart)
    {
        var outer = Way.Outer(chart);
        return
        [
            .. from policy in chart.Of<V1NetworkPolicy>()
               from rule in policy.Spec.Egress ?? []
               from pod in Way.Chosen(chart, policy.Spec.PodSelector)
               from peer in Way.Peers(chart, rule.To)
               from port in rule.Ports ?? []
               select $"{pod} -> "
                    + (peer is null ? outer.GetValueOrDefault(port.Port.Value, $"port {port.Port.Value}") : $"{peer}:{port.Port.Value}"),
        ];
    }

    private static HashSet<string> Incoming(Rendered chart) =>
    [
        .. from policy in chart.Of<V1NetworkPolicy>()
           from rule in policy.Spec.Ingress ?? []
           from pod in Way.Chosen(chart, policy.Spec.PodSelector)
           from peer in Way.Peers(chart, rule.FromProperty)
           from port in rule.Ports ?? []
           select (peer ?? (rule.FromProperty is { Count: > 0 } || pod == "gateway" ? Way.Outside : "anybody"))
                + $" -> {pod}:{port.Port.Value}",
    ];

    /// <summary>Connections for monitoring, scaling, telemetry or the scanner are open only in renders that enable them.</summary>
    private static IEnumerable<string> Due(Rendered chart) => NeededWays.Of(new()
    {
        Components = [.. chart.Pods.Select(pod => pod.Component).Distinct(StringComparer.Ordinal)],
        Database = chart.Of<V1StatefulSet>().Select(one => one.Spec.Template.Metadata.Labels["app.kubernetes.io/component"])
            .FirstOrDefault(name => name != "rabbitmq"),
        IsWatched = chart.Of<ServiceMonitor>().Any() || chart.Of<PodMonitor>().Any() || Opens(chart, "9090"),
        IsScaledByQueues = chart.Of<ScaledObject>().Any(),
        SendsTelemetry = chart.Pods.Any(pod => Settings.Of(chart, pod).ContainsKey("OTEL_EXPORTER_OTLP_ENDPOINT")),
        OpensBrokerToPartners = chart.Of<V1Service>()
            .Any(service => service.Metadata.Name == $"{Renders.Release}-{Services.PartnersBroker}"),
        HasScanner = Settings.Of(chart, chart.Component("documents")).TryGetValue("Scanner__Kind", out var kind) && kind == "clamd",
    });

    private static bool Opens(Rendered chart, string port) =>
        Policy(chart, "gateway").Spec.Ingress.Any(rule => rule.Ports.Any(one => one.Port.Value == port));

    private static V1NetworkPolicyIngressRule Scraping(Rendered chart) =>
        Policy(chart, "documents").Spec.Ingress.Single(rule => rule.Ports[0].Port.Value == "9090");

    private static V1NetworkPolicy Policy(Rendered chart, string component) => chart.Named<V1NetworkPolicy>(component);

    private static void Close(IList<V1NetworkPolicyEgressRule> rules, string port) =>
        rules.Remove(rules.Single(rule => rule.Ports.Any(one => one.Port.Value == port)));

    private static void Open(Rendered chart, string from, string to, int port) => Policy(chart, from).Spec.Egress.Add(new()
    {
        To = [new() { PodSelector = new() { MatchLabels = new Dictionary<string, string> { ["app.kubernetes.io/component"] = to } } }],
        Ports = [new() { Port = port }],
    });
}
