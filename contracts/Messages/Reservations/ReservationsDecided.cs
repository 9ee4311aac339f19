namespace EspaceFamille.Contracts.Reservations;

/// <summary>A request for reservations was answered; an activity without a capacity accepts at once.</summary>
public sealed record ReservationsDecided
{
    public required RequestHead Request { get; init; }
    public required string EnrolmentId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
    public required Decision Decision { get; init; }
    public required IReadOnlyList<DateOnly> Added { get; init; }
    public required IReadOnlyList<DateOnly> Removed { get; init; }
}
