namespace EspaceFamille.Identity.Api;

/// <summary>What an account may review from now on; it replaces what was given before.</summary>
/// <param name="ReviewRights">Null for everything, empty for nothing; at most 60.</param>
public sealed record ChangeReviewRightsRequest(IReadOnlyList<StaffReviewRight>? ReviewRights)
{
    /// <summary>The version that the administrator saw; null to replace whatever is given now.</summary>
    /// <example>3</example>
    public long? Version { get; init; }
}

/// <summary>A household of the person whom an account of staff belongs to.</summary>
/// <param name="Number" example="F001">The household's number in the town's files.</param>
public sealed record AddOwnHouseholdRequest(string Number);
