using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>The week with which a planning opens when no period is named.</summary>
internal static class OpeningWeekRules
{
    /// <summary>
    /// The Monday of the first week, from today on, with a day that the actor can change; where there is none, of the week of today
    /// or of the enrolment's nearest day.
    /// </summary>
    /// <param name="contexts">The enrolment's plannings of all school years.</param>
    /// <param name="first">The enrolment's first day, and its last: both inclusive.</param>
    /// <param name="byAgent">An agent may change a day past the notice limit.</param>
    public static DateOnly MondayOf(
        IReadOnlyList<PlanningContext> contexts, DateOnly first, DateOnly last, IReadOnlyDictionary<DateOnly, string> underReview,
        DateOnly today, DateTimeOffset now, bool byAgent)
    {
        var open =
            from day in Days.Between(today < first ? first : today, last)
            from context in contexts
            where context.Planning.SchoolYear == context.Calendar.SchoolYearOf(day)
            let shown = PlanningMonthRules.Show(context, day, underReview, now)
            where (byAgent ? shown.ForAgent() : shown).CanChange
            select (DateOnly?)day;
        return Days.MondayOf(open.FirstOrDefault() ?? (today < first ? first : today > last ? last : today));
    }
}
