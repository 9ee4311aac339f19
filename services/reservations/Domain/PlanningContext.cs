namespace EspaceFamille.Reservations.Domain;

/// <summary>All that a rule reads about one planning: the enrolment, its days, its place's calendar, the town's rules.</summary>
internal sealed record PlanningContext(
    Enrolment Enrolment, Planning Planning, PlaceCalendar Calendar, ReservationPolicies Policies);
