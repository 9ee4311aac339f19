namespace EspaceFamille.Contracts.Reservations;

/// <summary>An absence was withdrawn before it was decided. Its days stay reserved.</summary>
public sealed record AbsenceWithdrawn
{
    public required string AbsenceId { get; init; }
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string DeclaredBy { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset WithdrawnAt { get; init; }

    /// <summary>The accounts that are mailed: the adult who acted, or the household's adults where an agent acted for them. Empty
    /// where no adult has an account.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The account of the agent who acted for the household; null where an adult of it acted.</summary>
    public string? OnBehalf { get; init; }
}
