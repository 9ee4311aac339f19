namespace EspaceFamille.Contracts.Reservations;

/// <summary>Days of one enrolment that a changed decision did not change, in ascending order: they stay as they were.</summary>
public sealed record KeptDays
{
    public required string EnrolmentId { get; init; }
    public required KeptReason Reason { get; init; }
    public required IReadOnlyList<DateOnly> Days { get; init; }
}
