using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Partners;

/// <summary>The settings of the town's events for other systems, read once and validated at start.</summary>
internal sealed class PartnersOptions
{
    /// <summary>
    /// The virtual host of the partners, with the service's own user there: <c>amqp://user:password@host:5672/partners</c>. It publishes to
    /// the partners' queues and may do nothing else.
    /// </summary>
    [Required] public Uri? BrokerUri { get; set; }

    /// <summary>
    /// The management API of that broker, with an administrator. For <c>provision</c> alone: a host that answers requests refuses to start
    /// with it.
    /// </summary>
    public Uri? ManagementUri { get; set; }

    /// <summary>How many messages wait in a partner's queue at most; the oldest are dropped beyond that.</summary>
    [Range(100, 10_000_000)] public int QueueLength { get; set; } = 100_000;

    /// <summary>For how many seconds the operator's command waits until the provisioner has carried it out.</summary>
    [Range(0, 60)] public int ProvisionLimitSeconds { get; set; } = 10;

    internal TimeSpan ProvisionLimit => TimeSpan.FromSeconds(ProvisionLimitSeconds);
}

[OptionsValidator]
internal sealed partial class PartnersOptionsValidator : IValidateOptions<PartnersOptions>;
