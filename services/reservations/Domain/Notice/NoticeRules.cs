using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Domain.Notice;

/// <summary>Counts a notice backwards from a day. The day itself is not counted; a step counts only if the day it lands
/// on is not excluded, so that a limit never falls on an excluded day.</summary>
internal static class NoticeRules
{
    /// <summary>Far enough to cross any holiday. A calendar without countable days within it has no limit.</summary>
    private const int FurthestDays = 2 * 366;

    /// <summary>The last instant, inclusive, at which the day may still be changed. <see cref="DateTimeOffset.MinValue"/>
    /// when the calendar has too few countable days before it.</summary>
    public static DateTimeOffset LastAllowedInstant(NoticeRule rule, DateOnly day, PlaceCalendar calendar) =>
        LimitFor(rule, day, calendar).LastInstant;

    /// <summary>The same with the days counted and skipped, for a page that explains the limit.</summary>
    public static NoticeLimit LimitFor(NoticeRule rule, DateOnly day, PlaceCalendar calendar)
    {
        var (start, needed) = StartOf(rule, day);
        List<DateOnly> counted = [], skipped = [];
        for (var step = start; counted.Count < needed; step = step.AddDays(-1))
        {
            if (start.DayNumber - step.DayNumber > FurthestDays) return new(DateTimeOffset.MinValue, counted, skipped);
            (IsExcluded(rule, step, calendar) ? skipped : counted).Add(step);
        }

        return new(LegalTime.At(calendar.Zone, counted[^1], rule.CutOff), counted, skipped);
    }

    public static bool IsExcluded(NoticeRule rule, DateOnly day, PlaceCalendar calendar) =>
        rule.ExcludedWeekdays.Contains(day.DayOfWeek)
        || rule.ExcludedDays.Contains(day)
        || rule.Unit switch
        {
            NoticeUnit.CalendarDays or NoticeUnit.WeekdayOfEarlierWeek => false,
            NoticeUnit.WorkingDays => !calendar.IsWorkingDay(day),
            NoticeUnit.SchoolDays => !calendar.IsSchoolDay(day),
        };

    /// <summary>The first day that may count, and how many must. A notice of zero ends on the day itself.</summary>
    private static (DateOnly Start, int Needed) StartOf(NoticeRule rule, DateOnly day) => rule switch
    {
        { Unit: NoticeUnit.WeekdayOfEarlierWeek, Weekday: { } weekday } =>
            (Days.MondayOf(day).AddDays(-Days.InWeek * rule.Number + Days.PositionInWeek(weekday)), 1),
        { Number: 0 } => (day, 1),
        _ => (day.AddDays(-1), rule.Number),
    };
}
