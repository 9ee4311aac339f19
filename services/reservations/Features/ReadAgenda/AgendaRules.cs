using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.ReadAgenda;

/// <summary>What a child's agenda shows of its plannings: only days that hold something, in order.</summary>
internal static class AgendaRules
{
    /// <param name="plannings">Of these enrolments, as many as were written; a day lies in at most one of an enrolment.</param>
    /// <param name="underReview">Absences that are not settled yet, the child's or others'.</param>
    public static IReadOnlyList<AgendaDay> DaysOf(
        IEnumerable<Enrolment> enrolments, IReadOnlyList<Planning> plannings, IReadOnlyList<Absence> underReview, Town town, DateOnly first, DateOnly last) =>
    [
        .. from enrolment in enrolments
           let held = HeldDays.Of(underReview, enrolment.Id)
           let activity = town.ActivityOf(enrolment)
           from planning in plannings
           where planning.EnrolmentId == enrolment.Id
           from day in planning.Days
           where day.Key >= first && day.Key <= last
           orderby day.Key, activity, enrolment.Id
           select new AgendaDay(day.Key, enrolment.Id, activity, PlanningMonthRules.StateOf(day.Value, held.ContainsKey(day.Key))),
    ];
}

internal sealed record AgendaDay(DateOnly Day, string EnrolmentId, string Activity, DisplayedState State);
