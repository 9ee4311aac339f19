using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>No pod uses the cluster's API: each has a service account of its own, without a token and without rights.</summary>
public sealed class Accounts : Rule<Accounts>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "a token in the pod", chart => chart.Component("portal").Spec.AutomountServiceAccountToken = true },
        { "a token by default", chart => chart.Component("portal").Spec.AutomountServiceAccountToken = null },
        { "the namespace's account", chart => chart.Component("portal").Spec.ServiceAccountName = "default" },
        { "an account that is not there",
            chart => chart.Without(one => one is V1ServiceAccount && one.Metadata.Name.EndsWith("-portal", StringComparison.Ordinal)) },
        { "an account that hands out tokens", chart => chart.Named<V1ServiceAccount>("portal").AutomountServiceAccountToken = true },
        { "another component's account",
            chart => chart.Component("portal").Spec.ServiceAccountName = chart.Component("gateway").Spec.ServiceAccountName },
        { "a token by another way",
            chart =>
                chart.Component("portal").Spec.Volumes.Add(
                    new() { Name = "t", Projected = new() { Sources = [new() { ServiceAccountToken = new() { Path = "token" } }] } }) },
        { "rights in the cluster", chart => chart.With(new V1Role { Kind = "Role", Metadata = new() { Name = "reader" } }) },
    };

    public static IEnumerable<string> Findings(Rendered chart) => chart.Pods.SelectMany(pod => Faults(chart, pod))
        .Concat(from account in chart.Of<V1ServiceAccount>()
                where account.AutomountServiceAccountToken != false
                select $"The account {account.Metadata.Name} hands out tokens.")
        .Concat(from server in chart.Servers
                group server by server.Spec.ServiceAccountName into account
                where account.Count() > 1
                select $"The account {account.Key} is shared.")
        .Concat(from one in chart.Objects
                where one is V1Role or V1RoleBinding or V1ClusterRole or V1ClusterRoleBinding
                select $"{one.Kind} {one.Metadata.Name} gives rights.");

    private static IEnumerable<string> Faults(Rendered chart, Pod pod)
    {
        if (pod.Spec.AutomountServiceAccountToken != false)
            yield return $"{pod} mounts a token.";
        if (pod.Spec.Volumes?.Any(
            volume => volume.Projected?.Sources.Any(source => source.ServiceAccountToken is not null) == true) == true)
            yield return $"{pod} projects a token.";
        if (!chart.Of<V1ServiceAccount>().Any(account => account.Metadata.Name == pod.Spec.ServiceAccountName))
            yield return $"{pod} runs as \"{pod.Spec.ServiceAccountName}\", which is not there.";
    }
}
