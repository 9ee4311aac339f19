using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The peers of a network policy's rules, as component names.</summary>
internal static class Way
{
    public const string Outside = "outside";
    public const string Management = "rabbitmq's management";

    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["53"] = "dns",
        ["27017"] = "mongodb",
        ["5671"] = "rabbitmq",
        ["5672"] = "rabbitmq",
        ["15671"] = Management,
        ["15672"] = Management,
    };

    /// <summary>External systems, by the ports in the hosts' configuration.</summary>
    public static Dictionary<string, string> Outer(Rendered chart)
    {
        var ports = new Dictionary<string, string>(Fixed, StringComparer.Ordinal);
        foreach (var (key, value) in chart.Servers.SelectMany(pod => Settings.Of(chart, pod)))
        {
            if (PortOf(key, value) is ({ } port, var name))
                ports[port] = name;
        }
        return ports;
    }

    public static IEnumerable<string> Chosen(Rendered chart, V1LabelSelector selector) =>
        chart.Pods.Where(pod => pod.IsChosenBy(selector)).Select(pod => pod.Component).Distinct(StringComparer.Ordinal);

    /// <summary>Components of the release, or null for external peers; a selector that matches none is returned unchanged.</summary>
    public static IEnumerable<string?> Peers(Rendered chart, IEnumerable<V1NetworkPolicyPeer>? peers) => peers is null || !peers.Any()
        ? new string?[] { null }
        : peers.SelectMany(
            peer => peer is { NamespaceSelector: null, IpBlock: null } ? Here(chart, peer.PodSelector) : new string?[] { null });

    private static (string? Port, string Name) PortOf(string key, string value) => key switch
    {
        "Smtp__Port" => (value, "smtp"),
        "Scanner__Port" => (value, "clamd"),
        "OTEL_EXPORTER_OTLP_ENDPOINT" => ($"{new Uri(value).Port}", "telemetry"),
        _ => (null, ""),
    };

    private static string[] Here(Rendered chart, V1LabelSelector selector)
    {
        var chosen = Chosen(chart, selector).ToArray();
        return chosen.Length > 0
            ? chosen
            : [.. selector.MatchLabels.Where(label => label.Key.EndsWith("component",
                StringComparison.Ordinal)).Select(label => label.Value)];
    }
}
