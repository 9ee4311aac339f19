namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>For whom and for which service a key that was typed can be used.</summary>
/// <param name="AdultId">Null for a key that a household has as a whole.</param>
internal sealed record OpenKey(string HouseholdId, string? AdultId, string Service)
{
    /// <summary>Whether one account can use both: a letter has the keys of one adult.</summary>
    public bool IsOfSameAdult(OpenKey other) =>
        HouseholdId == other.HouseholdId && (AdultId is null || other.AdultId is null || AdultId == other.AdultId);
}
