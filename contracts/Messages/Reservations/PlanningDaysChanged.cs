using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Reservations;

/// <summary>
/// Days of an enrolment changed in one write of its planning of a school year, or the planning is published again whole. A reader keeps,
/// per enrolment and day, the highest version and drops the rest: no order is promised. A write whose days have different actors publishes
/// one message per actor, each with other days and the same version.
/// </summary>
public sealed record PlanningDaysChanged
{
    public required string EnrolmentId { get; init; }

    /// <summary>The label of the school year, "2026-2027".</summary>
    public required string SchoolYear { get; init; }

    /// <summary>The planning's version after the write, and the version of each day that the message lists.</summary>
    public required long Version { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The code of the place, such as <c>CONCARET</c>.</summary>
    public required string PlaceId { get; init; }
    public required string Group { get; init; }

    /// <summary>The code of the activity, such as <c>RESTAURATION</c>.</summary>
    public required string Activity { get; init; }

    /// <summary>The first and the last day that the message describes, both inclusive.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Whether every day from <see cref="From"/> to <see cref="To"/> that is not listed is free at this version.</summary>
    public required bool Complete { get; init; }

    /// <summary>In ascending order.</summary>
    public required IReadOnlyList<ChangedDay> Days { get; init; }

    /// <summary>What changed all of these days.</summary>
    public required ChangeCause Cause { get; init; }
}

/// <summary>One day before and after the change. Fields without a value are not written: a school year has 140 days and more.</summary>
public sealed record ChangedDay
{
    public required DateOnly Day { get; init; }
    public required BookedState Before { get; init; }
    public required BookedState After { get; init; }

    /// <summary>The household that held the day; null where it was free, and where none is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HouseholdBefore { get; init; }

    /// <summary>The household that holds the day; null where it is free, and where none is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HouseholdAfter { get; init; }

    /// <summary>The last instant for this change by the notice that applied; null where no notice applied.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Limit { get; init; }

    /// <summary>Whether the limit was kept; null where none applied.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? LimitKept { get; init; }
}
