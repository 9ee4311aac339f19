namespace EspaceFamille.Reservations.Api;

/// <summary>A child's reserved, absent and served days, in order.</summary>
/// <param name="ChildId">The child's id. A child in shared custody has the same id in both households.</param>
/// <param name="FirstName" example="Charlotte">Null until identity's message about the household has been consumed.</param>
/// <param name="LastName" example="TOULEMONDE">Null like the first name.</param>
/// <param name="Days">The days, in ascending order.</param>
public sealed record ChildAgendaResponse(string ChildId, string? FirstName, string? LastName, IReadOnlyList<AgendaDay> Days);

/// <summary>A day of a child's agenda.</summary>
/// <param name="Day" example="2026-12-17">The day.</param>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Activity" example="Restauration scolaire">The activity's name.</param>
/// <param name="State">The state of the day.</param>
public sealed record AgendaDay(DateOnly Day, string EnrolmentId, string Activity, DayState State);
