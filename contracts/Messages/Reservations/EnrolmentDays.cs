namespace EspaceFamille.Contracts.Reservations;

/// <summary>Days of one enrolment, in ascending order.</summary>
public sealed record EnrolmentDays
{
    public required string EnrolmentId { get; init; }
    public required IReadOnlyList<DateOnly> Days { get; init; }
}
