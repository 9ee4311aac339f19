namespace EspaceFamille.Reservations.Api;

/// <summary>A child's reserved, absent and served days, in order.</summary>
/// <param name="FirstName">Null until identity's message about the household has been consumed.</param>
public sealed record ChildAgendaResponse(string ChildId, string? FirstName, string? LastName, IReadOnlyList<AgendaDay> Days);

/// <param name="Activity">The activity's name.</param>
public sealed record AgendaDay(DateOnly Day, string EnrolmentId, string Activity, DayState State);
