namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>The settings that the users and queues follow from.</summary>
/// <param name="PublisherPassword">Of the service's own user, who publishes.</param>
/// <param name="Administrator">The user of the management API.</param>
/// <param name="QueueLength">In messages, per partner.</param>
internal sealed record BrokerSettings(
    string Vhost, string Publisher, string PublisherPassword, string Administrator, int QueueLength);
