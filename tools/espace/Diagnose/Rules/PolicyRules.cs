using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Network policies that open a port to every address.</summary>
internal static class PolicyRules
{
    public static IEnumerable<Finding> Of(ClusterState state)
    {
        if (state.Policies is not { } policies || state.Deployments.Count == 0)
            yield break;
        if (policies.Count == 0)
        {
            yield return new Finding(
                Severity.Notice, "There is no network policy: every pod of the cluster reaches every service.",
                "Set networkPolicy.enabled to true.");
        }

        var ways = policies.SelectMany(Open).GroupBy(one => (one.Way, one.Port)).OrderBy(one => one.Key.Port, StringComparer.Ordinal);
        foreach (var way in ways)
        {
            yield return new Finding(
                Severity.Notice,
                $"{Words.List(way.Select(one => one.Policy))}: the network policy names no network for the way {way.Key.Way} port "
                + $"{way.Key.Port}, so that it is open for every address.",
                way.Key.Way == "from every client to"
                    ? "Name the peers in networkPolicy.entry, prometheus or keda."
                    : "Name the network in the list \"to\" of the system with this port: mongodb, rabbitmq, smtp, clamd or "
                        + "observability.otlp.");
        }
    }

    private static IEnumerable<(string Policy, string Way, string Port)> Open(V1NetworkPolicy policy) =>
        (policy.Spec.Egress ?? []).Where(rule => rule.To is null or { Count: 0 })
            .SelectMany(rule => Ports(rule.Ports), (_, port) => (policy.Name(), "to", port))
            .Concat((policy.Spec.Ingress ?? []).Where(rule => rule.FromProperty is null or { Count: 0 })
                .SelectMany(rule => Ports(rule.Ports), (_, port) => (policy.Name(), "from every client to", port)));

    private static IEnumerable<string> Ports(IList<V1NetworkPolicyPort>? ports) => ports is { Count: > 0 }
        ? ports.Select(port => port.Port?.Value ?? "any").Distinct(StringComparer.Ordinal)
        : ["any"];
}
