using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>The days of one enrolment in one school year. A day that is not in the map is free, closed or locked: nothing is
/// stored about it.</summary>
internal sealed record Planning : Aggregate
{
    /// <summary>How many applied requests a planning remembers.</summary>
    public const int RememberedRequests = 50;

    public required string EnrolmentId { get; init; }

    /// <summary>The label of the school year, "2026-2027".</summary>
    public required string SchoolYear { get; init; }

    public IReadOnlyDictionary<DateOnly, PlanningDay> Days { get; init; } = new Dictionary<DateOnly, PlanningDay>();

    /// <summary>The days that acts of the town cancelled, or restored, and that nobody changed since.</summary>
    public IReadOnlyList<CancelledDay> Cancelled { get; init; } = [];

    /// <summary>The ids of the requests applied last, oldest first: a request in it is never applied again.</summary>
    public IReadOnlyList<string> AppliedRequests { get; init; } = [];

    public PlanningDay? On(DateOnly day) => Days.GetValueOrDefault(day);

    /// <summary>The natural key: one planning per enrolment and school year.</summary>
    public static string IdOf(string enrolmentId, string schoolYear) => $"{enrolmentId}:{schoolYear}";

    public static Planning Empty(string enrolmentId, string schoolYear) =>
        new() { Id = IdOf(enrolmentId, schoolYear), EnrolmentId = enrolmentId, SchoolYear = schoolYear };
}

/// <summary>What is stored about one day.</summary>
/// <param name="AbsenceId">The absence whose decision the day carries: it is not applied to the day again.</param>
/// <param name="RequestId">The request that reserved the day.</param>
internal sealed record PlanningDay(DayState State, string? AbsenceId = null, string? RequestId = null)
{
    /// <summary>The household that reserved it; null where the town's files did for a child of two households, and where an earlier
    /// version stored the day.</summary>
    public string? HouseholdId { get; init; }

    /// <summary>The number of that decision in its review: an earlier one is not applied any more.</summary>
    public int DecisionNumber { get; init; } = 1;
}

/// <summary>The stored state of a day.</summary>
internal enum DayState
{
    Reserved,
    AbsentJustified,
    AbsentRefused,
    Served,
    ServedUnreserved,
}
