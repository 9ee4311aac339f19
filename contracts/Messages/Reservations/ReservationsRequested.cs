namespace EspaceFamille.Contracts.Reservations;

/// <summary>A request to reserve or cancel days of one enrolment was submitted.</summary>
public sealed record ReservationsRequested
{
    public required string RequestId { get; init; }

    /// <summary>The request number that the family sees, such as <c>RES-2026-000123</c>.</summary>
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string EnrolmentId { get; init; }

    /// <summary>The account that submitted the request: an adult's or, where <see cref="OnBehalf"/> is set, the agent's.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>The planning's version after the write that applied the request.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public required IReadOnlyList<DateOnly> Added { get; init; }
    public required IReadOnlyList<DateOnly> Removed { get; init; }

    /// <summary>The accounts that are mailed: the adult who acted, or the household's adults where an agent acted for them. Empty
    /// where no adult has an account.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The account of the agent who acted for the household; null where an adult of it acted.</summary>
    public string? OnBehalf { get; init; }
}
