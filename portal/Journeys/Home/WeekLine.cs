using EspaceFamille.Portal.Calendar;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Home;

/// <summary>A child's days of one activity in the dashboard's week, by what they hold.</summary>
/// <param name="Place">Null where the enrolment is not known.</param>
/// <param name="Waiting">Days of an absence under review.</param>
/// <param name="Absent">Days of an accepted absence.</param>
internal sealed record WeekLine(
    string Activity, string? Place, IReadOnlyList<DateOnly> Meals, IReadOnlyList<DateOnly> Waiting, IReadOnlyList<DateOnly> Absent)
{
    /// <summary>"Restauration scolaire, 1-Restaurant Félix Concaret".</summary>
    public string Where => Place is null ? Activity : $"{Activity}, {Place}";

    /// <param name="enrolments">The child's enrolments, for the places.</param>
    public static IReadOnlyList<WeekLine> Of(ChildAgendaResponse child, IReadOnlyList<ChildEnrolment> enrolments, ShownWeek week) =>
    [
        .. from day in child.Days
           where day.Day >= week.Monday && day.Day <= week.Last && AgendaEntry.IsHeld(day.State)
           group day by (day.EnrolmentId, day.Activity) into days
           let place = enrolments.FirstOrDefault(enrolment => enrolment.EnrolmentId == days.Key.EnrolmentId)?.Place
           orderby days.Key.Activity, place
           select new WeekLine(
               days.Key.Activity, place, In(days, IsMeal), In(days, state => state is DayState.Pending),
               In(days, state => state is DayState.AbsentJustified)),
    ];

    private static bool IsMeal(DayState state) =>
        state is DayState.Reserved or DayState.AbsentRefused or DayState.Served or DayState.ServedUnreserved;

    private static DateOnly[] In(IEnumerable<AgendaDay> days, Func<DayState, bool> isWanted) =>
        [.. days.Where(day => isWanted(day.State)).Select(day => day.Day).Order()];
}
