using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>A metric of several replicas.</summary>
internal static class HostValues
{
    /// <summary>The highest value of each host: replicas measure the same, at slightly different times.</summary>
    public static IEnumerable<(string Component, double Value)> Highest(ClusterState state, string metric) =>
        from host in state.Hosts
        from sample in host.Samples(metric)
        group sample.Value by host.Component into values
        orderby values.Key
        select (values.Key, values.Max());
}
