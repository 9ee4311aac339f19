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

    /// <summary>The accounts of the household's adults, where an agent acted for it: its mails go to them and not to the
    /// agent, and to nobody when it is empty. Null when the family acted itself.</summary>
    public IReadOnlyList<string>? MailsTo { get; init; }
}
