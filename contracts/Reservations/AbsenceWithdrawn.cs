namespace EspaceFamille.Contracts.Reservations;

/// <summary>The family took an absence back before it was decided. Its days stay reserved.</summary>
public sealed record AbsenceWithdrawn
{
    public required string AbsenceId { get; init; }
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string DeclaredBy { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset WithdrawnAt { get; init; }
}
