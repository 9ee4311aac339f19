using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Features.Reservations.ReadAgenda;

/// <summary>The days of a child's agenda: only stored ones, in order.</summary>
internal static class AgendaRules
{
    /// <param name="plannings">The stored plannings of the enrolments; a day belongs to at most one planning of an enrolment.</param>
    /// <param name="underReview">Absences under review, of the child or of others.</param>
    public static IReadOnlyList<AgendaDay> DaysOf(
        IEnumerable<Enrolment> enrolments, IReadOnlyList<Planning> plannings, IReadOnlyList<Absence> underReview, Town town,
        DateOnly first, DateOnly last) =>
    [
        .. from enrolment in enrolments
           let absent = DaysUnderReview.Of(underReview, enrolment.Id)
           let activity = town.ActivityOf(enrolment)
           from planning in plannings
           where planning.EnrolmentId == enrolment.Id
           from day in planning.Days
           where day.Key >= first && day.Key <= last
           orderby day.Key, activity, enrolment.Id
           let state = PlanningMonthRules.StateOf(day.Value, absent.ContainsKey(day.Key))
           select new AgendaDay(day.Key, enrolment.Id, activity, state.ToApi()),
    ];
}
