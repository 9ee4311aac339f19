using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Notice;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>What rules read about one planning: the enrolment, its days, its place's calendar, the town's rules.</summary>
internal sealed record PlanningContext(
    Enrolment Enrolment, Planning Planning, PlaceCalendar Calendar, ReservationPolicies Policies)
{
    /// <summary>The name that families read for the enrolment's activity; empty where nobody reads it.</summary>
    public string Activity { get; init; } = "";
}
