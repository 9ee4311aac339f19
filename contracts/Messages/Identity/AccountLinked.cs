namespace EspaceFamille.Contracts.Identity;

/// <summary>An account was linked to an adult of a household.</summary>
public sealed record AccountLinked
{
    public required string AccountId { get; init; }

    /// <summary>Of the household after the change; it increases with each of its changes.</summary>
    public required long Version { get; init; }
    public required string HouseholdId { get; init; }
    public required string AdultId { get; init; }
    public required DateTimeOffset LinkedAt { get; init; }
}
