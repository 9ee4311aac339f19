using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Messages that failed or were skipped, by the metric of the service that owns the queue.</summary>
internal static class ErrorQueueRules
{
    private const string Metric = "espace_errors_waiting";

    public static IEnumerable<Finding> Of(ClusterState state) =>
        from host in state.Hosts
        from sample in host.Samples(Metric)
        where sample.Value > 0
        group sample.Value by sample.Label("queue") into counts
        orderby counts.Key
        select new Finding(
            Severity.Warning, $"{Words.Count((int)counts.Max(), "message")} failed and wait in the queue {counts.Key}.",
            $"./espace errors show {counts.Key} states why; fix the cause, then replay or discard them.");
}
