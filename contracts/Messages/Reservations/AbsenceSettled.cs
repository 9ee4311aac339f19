namespace EspaceFamille.Contracts.Reservations;

/// <summary>A decision on an absence was written to the plannings: <c>Days</c> and <c>ServedDays</c> are its effect.</summary>
public sealed record AbsenceSettled
{
    public required string AbsenceId { get; init; }
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string DeclaredBy { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset SettledAt { get; init; }
    public required Decision Decision { get; init; }

    /// <summary>Why it was refused, from the closed list of <see cref="Documents.RefusalReason"/>; null when accepted.</summary>
    public Documents.RefusalReason? Reason { get; init; }

    /// <summary>Accepted: the days that are cancelled and not billed. Refused: the days that stay billed.</summary>
    public required IReadOnlyList<EnrolmentDays> Days { get; init; }

    /// <summary>Days whose meal was already served: they stay billed whatever the decision.</summary>
    public required IReadOnlyList<EnrolmentDays> ServedDays { get; init; }

    /// <summary>The accounts that are mailed: the adult who acted, or the household's adults where an agent acted for them. Empty
    /// where no adult has an account.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The account of the agent who acted for the household; null where an adult of it acted.</summary>
    public string? OnBehalf { get; init; }
}
