namespace EspaceFamille.Contracts.Reservations;

/// <summary>An enrolment was created or changed, or is published again: its whole state. The one with the highest version is valid.
/// </summary>
public sealed record EnrolmentChanged
{
    public required string EnrolmentId { get; init; }

    /// <summary>The enrolment's version. A service that keeps a copy ignores a version that is not newer than its own.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The household, or both households of a child in shared custody.</summary>
    public required IReadOnlyList<string> HouseholdIds { get; init; }

    /// <summary>The code of the activity, such as <c>RESTAURATION</c>.</summary>
    public required string Activity { get; init; }

    /// <summary>The code of the place, such as <c>CONCARET</c>.</summary>
    public required string PlaceId { get; init; }
    public required string Group { get; init; }

    /// <summary>The child's class at school; null where the town's files name none.</summary>
    public string? Class { get; init; }

    /// <summary>The first day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, inclusive; before <see cref="From"/> for an enrolment that ended before it began.</summary>
    public required DateOnly To { get; init; }
}
