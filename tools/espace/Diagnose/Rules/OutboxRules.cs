using System.Globalization;
using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Messages that services could not publish.</summary>
internal static class OutboxRules
{
    private const string Age = "espace_outbox_oldest_age_seconds";
    private const string Returned = "espace_outbox_returned_total";
    private const int OldSeconds = 60;

    /// <summary>Messages that were returned and have been taken since are no finding: queues are declared one after the other.</summary>
    public static IEnumerable<Finding> Of(ClusterState state)
    {
        var returned = HostValues.Highest(state, Returned)
            .ToDictionary(host => host.Component, host => host.Value, StringComparer.Ordinal);
        return
            from host in HostValues.Highest(state, Age)
            where host.Value > OldSeconds
            let times = returned.GetValueOrDefault(host.Component)
            select times > 0 ? Unroutable(host.Component, host.Value, times) : Late(host.Component, host.Value);
    }

    private static Finding Late(string component, double seconds) => new(
        Severity.Warning,
        string.Create(CultureInfo.InvariantCulture, $"A message of {component} has waited for the broker for {seconds:F0} s."),
        "Nothing is lost. Is RabbitMQ reachable, and without a memory or disk alarm? docs/operations.md, \"outbox-old\".");

    private static Finding Unroutable(string component, double seconds, double times) => new(
        Severity.Warning,
        string.Create(
            CultureInfo.InvariantCulture,
            $"A message of {component} has waited for {seconds:F0} s; {times:F0} times no queue took one since its start."),
        "Nothing is lost. Run the helm command again: its jobs declare all queues.");
}
