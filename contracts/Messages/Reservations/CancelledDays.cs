namespace EspaceFamille.Contracts.Reservations;

/// <summary>Days of one enrolment that the town cancelled for one cause.</summary>
public sealed record CancelledDays
{
    public required string EnrolmentId { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The name of the activity, such as <c>Restauration scolaire</c>.</summary>
    public required string Activity { get; init; }
    public required CancellationCause Cause { get; init; }

    /// <summary>What families read as the reason of a closure ("Journée pédagogique"); null for another cause.</summary>
    public string? Reason { get; init; }

    /// <summary>In ascending order.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }
}
