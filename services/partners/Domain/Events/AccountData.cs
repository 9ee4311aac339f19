using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>An account of an adult.</summary>
internal sealed record AccountData
{
    public required PersonalId Account { get; init; }
    public required bool IsClosed { get; init; }
    public required long Version { get; init; }
}
