namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>A queue as the broker has it.</summary>
/// <param name="Messages">How many messages it has; null in the first seconds after its declaration.</param>
internal sealed record BrokerQueue(string Name, string Type, long? Messages)
{
    public const string Quorum = "quorum";
}
