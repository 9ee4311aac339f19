using System.Text.Json.Serialization;

namespace EspaceFamille.Reservations.Api;

/// <summary>The days of one month of an enrolment that belong to a school year of the town.</summary>
/// <param name="Month">Year and month: <c>2026-12</c>.</param>
public sealed record PlanningMonthResponse(string EnrolmentId, string Month, IReadOnlyList<DayResponse> Days);

/// <summary>An enrolment and its days of a period that belong to a school year of the town.</summary>
/// <param name="ChildName">Null until identity's message about the household has been consumed.</param>
/// <param name="NoticeRule">The notice rule in force today, in a French sentence.</param>
/// <param name="Version">Changes with every write of a planning of these days; a change sends it back as If-Match.</param>
public sealed record PlanningDaysResponse(
    string EnrolmentId, string ChildId, string? ChildName, string Activity, string Place, string Group, DateOnly From, DateOnly To,
    DateOnly? BookableUntil, string NoticeRule, string Version, IReadOnlyList<DayResponse> Days)
{
    /// <summary>The first day of the period, which may belong to no school year: the Monday of the opening week where no dates were
    /// sent.</summary>
    public DateOnly? FirstDay { get; init; }
}

/// <summary>One of a child's enrolments and its days of a period that belong to a school year of the town.</summary>
public sealed record EnrolmentCalendarResponse(string EnrolmentId, string Activity, IReadOnlyList<DayResponse> Days);

/// <summary>A day of a planning.</summary>
/// <param name="Deadline">The last instant, inclusive, at which the day may be changed, whether past or not.</param>
/// <param name="CanChange">Whether the caller may reserve or cancel the day: an agent may past the deadline.</param>
/// <param name="Code">Why a family cannot change the day.</param>
/// <param name="Reason">The same in a French sentence.</param>
/// <param name="AbsenceId">The absence that the day belongs to, decided or under review.</param>
public sealed record DayResponse(
    DateOnly Day, DayState State, DateTimeOffset? Deadline, bool CanChange, DayRefusalReason? Code, string? Reason, string? AbsenceId)
{
    /// <summary>How the deadline was counted, in French; null where there is none, and in a month.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Explanation { get; init; }

    /// <summary>For a closed day, why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClosedReason? Closed { get; init; }

    /// <summary>For a closed day, the holiday's name or the closure's reason in French.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }
}
