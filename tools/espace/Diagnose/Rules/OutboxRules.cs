using System.Globalization;
using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Messages that services could not publish.</summary>
internal static class OutboxRules
{
    private const string Age = "espace_outbox_oldest_age_seconds";
    private const string Returned = "espace_outbox_returned_total";
    private const int OldSeconds = 60;

    public static IEnumerable<Finding> Of(ClusterState state)
    {
        foreach (var (component, seconds) in HostValues.Highest(state, Age).Where(value => value.Value > OldSeconds))
        {
            yield return new Finding(
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"A message of {component} has waited for the broker for {seconds:F0} s."),
                "Nothing is lost. Is RabbitMQ reachable, and without a memory or disk alarm? docs/operations.md, \"outbox-old\".");
        }

        foreach (var (component, count) in HostValues.Highest(state, Returned).Where(value => value.Value > 0))
        {
            yield return new Finding(
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"No queue took a message of {component}, {count:F0} times since its start."),
                "Run the helm command again: its jobs declare all queues. The messages stay in the outbox until then.");
        }
    }
}
