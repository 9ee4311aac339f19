namespace EspaceFamille.Contracts.Reservations;

/// <summary>A family asked to reserve or to cancel days of one enrolment.</summary>
public sealed record ReservationsRequested
{
    public required string RequestId { get; init; }

    /// <summary>The request number that the family was given, such as <c>RES-2026-000123</c>.</summary>
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string EnrolmentId { get; init; }

    /// <summary>The account that asked, and that the mails go to.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>The planning's version after the write that took the request.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public required IReadOnlyList<DateOnly> Added { get; init; }
    public required IReadOnlyList<DateOnly> Removed { get; init; }
}
