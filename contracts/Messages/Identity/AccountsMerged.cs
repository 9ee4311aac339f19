namespace EspaceFamille.Contracts.Identity;

/// <summary>
/// An agent merged two accounts of one adult: what one of them requested for the household belongs to the other. What it signs in with
/// and what is its owner's alone stay with the closed account.
/// </summary>
public sealed record AccountsMerged
{
    /// <summary>The account that stays.</summary>
    public required string KeptAccountId { get; init; }

    /// <summary>The account that is closed.</summary>
    public required string ClosedAccountId { get; init; }

    /// <summary>The household of the adult.</summary>
    public required string HouseholdId { get; init; }
    public required DateTimeOffset MergedAt { get; init; }
}
