namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>What the broker has: all users and permissions, and the queues and policies of the partners' virtual host.</summary>
internal sealed record BrokerState(
    IReadOnlyList<BrokerUser> Users, IReadOnlyList<BrokerPermission> Permissions, IReadOnlyList<BrokerQueue> Queues,
    IReadOnlyList<BrokerPolicy> Policies);
