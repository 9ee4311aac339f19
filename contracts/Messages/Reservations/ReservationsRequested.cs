namespace EspaceFamille.Contracts.Reservations;

/// <summary>A request to reserve or cancel days of one enrolment was submitted.</summary>
public sealed record ReservationsRequested
{
    public required RequestHead Request { get; init; }
    public required string EnrolmentId { get; init; }

    /// <summary>The planning's version after the write that applied the request.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public required IReadOnlyList<DateOnly> Added { get; init; }
    public required IReadOnlyList<DateOnly> Removed { get; init; }
}
