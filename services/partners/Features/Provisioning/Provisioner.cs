using System.Net;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Features.Provisioning.Broker;
using EspaceFamille.Partners.Features.Provisioning.Plan;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Provisioning;

/// <summary>Makes the users and queues at the broker correspond to the stored partners.</summary>
internal sealed class Provisioner(PartnerStore partners, ProvisionSettings settings, ProvisionMetrics metrics) : IDisposable
{
    private readonly Lazy<PartnersBroker> _broker = new(() => new(settings.Management, settings.Broker.Vhost));

    /// <summary>Idempotent: it repairs what was changed at the broker by others, or lost with its data.</summary>
    /// <exception cref="WrongSettingException">The broker refuses the administrator.</exception>
    public async Task RunOnceAsync(CancellationToken cancel)
    {
        var stored = await partners.ListAsync(cancel);
        try
        {
            var found = await _broker.Value.ReadAsync(cancel);
            foreach (var step in ProvisioningPlan.Of(new(settings.Broker, stored), found))
                await _broker.Value.PerformAsync(step, cancel);
            metrics.RecordQueues(found.Queues);
            await CountDroppedAsync(cancel);
        }
        catch (HttpRequestException refusal) when (refusal.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new WrongSettingException(
                "Partners:ManagementUri: the broker refuses the user, the password or the user's tags. Correct it and start again.");
        }

        foreach (var partner in stored.Where(partner => partner.ProvisionedVersion != partner.Version))
            await partners.SetProvisionedAsync(partner, cancel);
    }

    public void Dispose()
    {
        if (_broker.IsValueCreated)
            _broker.Value.Dispose();
    }

    private async Task CountDroppedAsync(CancellationToken cancel)
    {
        bool isLast;
        do
        {
            (var dropped, isLast) = await _broker.Value.TakeDroppedAsync(cancel);
            foreach (var message in dropped)
                metrics.RecordDropped(message);
        }
        while (!isLast);
    }
}
