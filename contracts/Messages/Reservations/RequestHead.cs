namespace EspaceFamille.Contracts.Reservations;

/// <summary>What every message about a household's request carries: an absence, a request for reservations, or a
/// change of contact facts.</summary>
public sealed record RequestHead
{
    /// <summary>The id of the request.</summary>
    public required string Id { get; init; }

    /// <summary>The request number that the family sees, such as <c>ABS-2026-000123</c>.</summary>
    public required string Number { get; init; }
    /// <summary>Empty for a link request: its account has no household.</summary>
    public required string HouseholdId { get; init; }

    /// <summary>Null for a request that concerns no child.</summary>
    public required string? ChildId { get; init; }

    /// <summary>The names of the activities that it concerns, such as <c>Restauration scolaire</c>; empty in messages of earlier versions.
    /// </summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>The account that submitted it: an adult's, or the agent's who acted for the household.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>
    /// The accounts that are mailed: the adult who acted, or the household's adults where an agent acted for them. Empty where no
    /// adult has an account.
    /// </summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The account of the agent who acted for the household; null where an adult of it acted.</summary>
    public string? OnBehalf { get; init; }
}
