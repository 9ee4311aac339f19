namespace EspaceFamille.Contracts.Reservations;

/// <summary>A request for reservations was answered; an activity without a capacity accepts at once.</summary>
public sealed record ReservationsDecided
{
    public required string RequestId { get; init; }
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string EnrolmentId { get; init; }
    public required string RequestedBy { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
    public required Decision Decision { get; init; }
    public required IReadOnlyList<DateOnly> Added { get; init; }
    public required IReadOnlyList<DateOnly> Removed { get; init; }

    /// <summary>The accounts that are mailed: the adult who acted, or the household's adults where an agent acted for them. Empty
    /// where no adult has an account.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The account of the agent who acted for the household; null where an adult of it acted.</summary>
    public string? OnBehalf { get; init; }
}
