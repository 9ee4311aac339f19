using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Enrolments;

/// <summary>A child takes part in an activity, at a place and in a group, for a period (both days inclusive).</summary>
internal sealed record Enrolment : Aggregate
{
    /// <summary>Its code in the town's files.</summary>
    public required string Code { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The household, or both households of a child in shared custody.</summary>
    public required IReadOnlyList<string> HouseholdIds { get; init; }

    /// <summary>The activity's code.</summary>
    public required string Activity { get; init; }
    public required string PlaceId { get; init; }
    public required string Group { get; init; }
    /// <summary>The child's class at school; null where the town's files name none.</summary>
    public string? Class { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Before <see cref="From"/> for an enrolment that ended before it began.</summary>
    public required DateOnly To { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last day that the town has opened for booking; null when all are.</summary>
    public DateOnly? BookableUntil { get; init; }

    /// <summary>Whether an import made it: only then an import may end it.</summary>
    public bool IsImported { get; init; }

    public bool Covers(DateOnly day) => day >= From && day <= To;
}
