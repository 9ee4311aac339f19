using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using EspaceFamille.Partners.Features.Provisioning.Broker;
using EspaceFamille.Partners.Features.Provisioning.Plan;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Partners.Features.Provisioning;

/// <summary>How many messages wait in each partner's queue and how many were dropped, and the failures of provisioning.</summary>
internal sealed class ProvisionMetrics
{
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _failures;
    private IReadOnlyDictionary<string, long> _waiting = FrozenDictionary<string, long>.Empty;

    public ProvisionMetrics(IMeterFactory meters, IOptions<PartnersOptions> options)
    {
        var meter = meters.Create("EspaceFamille.Partners");
        meter.CreateObservableGauge("espace.partner.queue.messages", Waiting, description: "Messages that wait in a partner's queue.");
        meter.CreateObservableGauge(
            "espace.partner.queue.limit", () => options.Value.QueueLength, description: "Messages that fit into a partner's queue.");
        _dropped = meter.CreateCounter<long>("espace.partner.dropped", description: "Messages that a partner's queue dropped.");
        _failures = meter.CreateCounter<long>("espace.partner.provision.failures", description: "Failed attempts to provision partners.");
    }

    public void RecordQueues(IEnumerable<BrokerQueue> queues) => Volatile.Write(ref _waiting, queues
        .Where(queue => queue.Name.StartsWith(WantedBroker.Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(queue => PartnerOf(queue.Name), queue => queue.Messages ?? 0, StringComparer.Ordinal));

    public void RecordDropped(DroppedMessage message) =>
        _dropped.Add(1, new("partner", PartnerOf(message.Origin.Queue)), new("reason", message.Origin.Reason));

    public void RecordFailure() => _failures.Add(1);

    private IEnumerable<Measurement<long>> Waiting() => Volatile.Read(ref _waiting)
        .Select(queue => new Measurement<long>(queue.Value, KeyValuePair.Create<string, object?>("partner", queue.Key)));

    private static string PartnerOf(string queue) =>
        queue.StartsWith(WantedBroker.Prefix, StringComparison.Ordinal) ? queue[WantedBroker.Prefix.Length..] : queue;
}
