namespace EspaceFamille.Contracts.Reservations;

/// <summary>Days of one enrolment that are reserved again.</summary>
public sealed record RestoredDays
{
    public required string EnrolmentId { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The name of the activity, such as <c>Restauration scolaire</c>.</summary>
    public required string Activity { get; init; }

    /// <summary>In ascending order.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }
}
