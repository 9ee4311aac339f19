using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Retention;

/// <summary>The classes of this service's data. The journal's are the platform's.</summary>
internal static class ReservationsRetention
{
    /// <summary>Reasons and comments of absences, from the decision or the withdrawal on.</summary>
    public static readonly RetentionClass DecidedReasons = new(
        "DecidedReasons", RetentionPeriod.Months(2), RetentionPeriod.Days(7), RetentionPeriod.Months(24), AbsenceStore.Collection);

    /// <summary>The same of absences that nobody decided, from their declaration on.</summary>
    public static readonly RetentionClass UndecidedReasons = new(
        "UndecidedReasons", RetentionPeriod.SchoolYear, RetentionPeriod.Months(2), RetentionPeriod.Months(24), AbsenceStore.Collection);

    /// <summary>
    /// The facts of requests and absences (dates, numbers, decisions, an agent's reason for acting), from their end or submission on.
    /// </summary>
    public static readonly RetentionClass Requests = new(
        "Requests", RetentionPeriod.Months(24), RetentionPeriod.Months(12), RetentionPeriod.Months(60),
        AbsenceStore.Collection, RequestStore.Collection, ActStore.Collection);

    /// <summary>The days of plannings, from the end of their school year on.</summary>
    public static readonly RetentionClass Plannings = new(
        "Plannings", RetentionPeriod.Months(24), RetentionPeriod.Months(12), RetentionPeriod.Months(120), PlanningStore.Collection);

    /// <summary>Enrolments, and the copies of households.</summary>
    public static readonly RetentionClass Enrolments = RetentionClass.Fixed(
        "Enrolments", RetentionPeriod.Registration, EnrolmentStore.Collection, HouseholdStore.Collection);

    public static IReadOnlyList<RetentionClass> All { get; } = [DecidedReasons, UndecidedReasons, Requests, Plannings, Enrolments];
}
