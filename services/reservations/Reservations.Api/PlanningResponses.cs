using System.Text.Json.Serialization;

namespace EspaceFamille.Reservations.Api;

/// <summary>The days of one month of an enrolment that belong to a school year of the town.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Month" example="2026-12">Year and month: <c>2026-12</c>.</param>
/// <param name="Days">The days, in ascending order.</param>
public sealed record PlanningMonthResponse(string EnrolmentId, string Month, IReadOnlyList<DayResponse> Days);

/// <summary>An enrolment and its days of a period that belong to a school year of the town.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="ChildId">The child's id. A child in shared custody has the same id in both households.</param>
/// <param name="ChildName" example="Charlotte TOULEMONDE">
/// Null until identity's message about the household has been consumed.
/// </param>
/// <param name="Activity" example="Restauration scolaire">The activity's name.</param>
/// <param name="Place" example="1-Restaurant Félix Concaret">The place's name.</param>
/// <param name="Group" example="Félix Concaret 1">The child's group in that place.</param>
/// <param name="From" example="2026-09-01">First day of the enrolment.</param>
/// <param name="To" example="2027-07-02">Last day of the enrolment.</param>
/// <param name="BookableUntil" example="2027-02-12">The last day that the town has opened for booking; null when all are.</param>
/// <param name="NoticeRule" example="Réservation et annulation jusqu’à 15 jours avant.">
/// The notice rule in force today, in a French sentence.
/// </param>
/// <param name="Version" example="4f1c9a">
/// Changes with every write of a planning of these days; a change sends it back as If-Match.
/// </param>
/// <param name="Days">The days, in ascending order.</param>
public sealed record PlanningDaysResponse(
    string EnrolmentId, string ChildId, string? ChildName, string Activity, string Place, string Group, DateOnly From, DateOnly To,
    DateOnly? BookableUntil, string NoticeRule, string Version, IReadOnlyList<DayResponse> Days)
{
    /// <summary>The first day of the period, which may belong to no school year: the Monday of the opening week where no dates were
    /// sent.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>
    /// The weekdays on which the place opens during the enrolment, in term or in holidays, from Monday on; null from an earlier version.
    /// </summary>
    public IReadOnlyList<Weekday>? OpenWeekdays { get; init; }
}

/// <summary>One of a child's enrolments and its days of a period that belong to a school year of the town.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Activity" example="Restauration scolaire">The activity's name.</param>
/// <param name="Days">The days, in ascending order.</param>
public sealed record EnrolmentCalendarResponse(string EnrolmentId, string Activity, IReadOnlyList<DayResponse> Days);

/// <summary>A day of a planning.</summary>
/// <param name="Day" example="2026-12-17">The day.</param>
/// <param name="State">The state of the day.</param>
/// <param name="Deadline" example="2026-12-02T22:59:59Z">
/// The last instant, inclusive, at which the day may be changed, whether past or not.
/// </param>
/// <param name="CanChange">Whether the caller may reserve or cancel the day: an agent may past the deadline.</param>
/// <param name="Code">Why a family cannot change the day.</param>
/// <param name="Reason" example="Le délai de réservation est dépassé.">The same in a French sentence.</param>
/// <param name="AbsenceId">The absence that the day belongs to, decided or under review.</param>
public sealed record DayResponse(
    DateOnly Day, DayState State, DateTimeOffset? Deadline, bool CanChange, DayRefusalReason? Code, string? Reason, string? AbsenceId)
{
    /// <summary>How the deadline was counted, in French; null where there is none, and in a month.</summary>
    /// <example>15 jours avant le 17 décembre : le 2 décembre à 23 h 59.</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Explanation { get; init; }

    /// <summary>For a closed day, why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClosedReason? Closed { get; init; }

    /// <summary>For a closed day, the holiday's name or the closure's reason in French.</summary>
    /// <example>Journée pédagogique</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }
}
