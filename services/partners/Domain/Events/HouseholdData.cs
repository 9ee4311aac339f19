using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>Who belongs to a household.</summary>
internal sealed record HouseholdData
{
    public required PersonalId Household { get; init; }
    public required IReadOnlyList<PersonalId> Adults { get; init; }
    public required IReadOnlyList<PersonalId> Children { get; init; }
    public required long Version { get; init; }
}
