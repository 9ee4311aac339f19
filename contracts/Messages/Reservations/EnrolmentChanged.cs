namespace EspaceFamille.Contracts.Reservations;

/// <summary>An enrolment was created, changed, or came to an end.</summary>
public sealed record EnrolmentChanged
{
    public required string EnrolmentId { get; init; }

    /// <summary>The enrolment's version. A service that keeps a copy ignores a version that is not newer than its own.</summary>
    public required long Version { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The household, or both households of a child in shared custody.</summary>
    public required IReadOnlyList<string> HouseholdIds { get; init; }

    /// <summary>The activity's code.</summary>
    public required string Activity { get; init; }
    public required string PlaceId { get; init; }
    public required string Group { get; init; }

    /// <summary>The first day of the period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the period, inclusive; before the first day for an enrolment that ended before it began.</summary>
    public required DateOnly To { get; init; }
}
