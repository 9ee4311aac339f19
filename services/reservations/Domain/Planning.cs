using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain;

/// <summary>The days of one enrolment in one school year, and the requests that changed them. A day that is not in the
/// map is free, closed or locked: nothing is stored about it.</summary>
internal sealed record Planning : Aggregate
{
    public required string EnrolmentId { get; init; }

    /// <summary>The label of the school year, "2026-2027".</summary>
    public required string SchoolYear { get; init; }

    public IReadOnlyDictionary<DateOnly, PlanningDay> Days { get; init; } = new Dictionary<DateOnly, PlanningDay>();

    public IReadOnlyList<ReservationRequest> Requests { get; init; } = [];

    public PlanningDay? On(DateOnly day) => Days.GetValueOrDefault(day);

    /// <summary>The only planning of an enrolment and school year: its id says so.</summary>
    public static string IdOf(string enrolmentId, string schoolYear) => $"{enrolmentId}:{schoolYear}";

    public static Planning Empty(string enrolmentId, string schoolYear) =>
        new() { Id = IdOf(enrolmentId, schoolYear), EnrolmentId = enrolmentId, SchoolYear = schoolYear };
}

/// <summary>What is stored about one day.</summary>
/// <param name="AbsenceId">The absence that was settled on this day: it guards a second settlement.</param>
/// <param name="RequestId">The request that reserved the day.</param>
internal sealed record PlanningDay(DayState State, string? AbsenceId = null, string? RequestId = null);

internal enum DayState
{
    Reserved,
    AbsentJustified,
    AbsentRefused,
    Served,
    ServedUnreserved,
}
