using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Domain.Notice;

/// <summary>Counts a notice backwards from a day. The day itself is not counted; a step counts only if the day it lands
/// on is not excluded, so that a limit never falls on an excluded day.</summary>
internal static class NoticeRules
{
    /// <summary>More than the furthest limit of a rule that counts without the town's calendar.</summary>
    private const int FurthestDays = 3 * 366;

    /// <summary>The last instant, inclusive, at which the day may still be changed.</summary>
    public static DateTimeOffset LastAllowedInstant(NoticeRule rule, DateOnly day, PlaceCalendar calendar) =>
        LimitFor(rule, day, calendar).LastInstant;

    /// <summary>
    /// The same with the days counted and skipped, for a page that explains the limit. Where the town has not described enough days,
    /// the limit is the beginning of the first day that it has described.
    /// </summary>
    public static NoticeLimit LimitFor(NoticeRule rule, DateOnly day, PlaceCalendar calendar)
    {
        var (start, needed) = StartOf(rule, day);
        var furthest = FurthestOf(rule, start, calendar);
        List<DateOnly> counted = [], skipped = [];
        for (var step = start; counted.Count < needed; step = step.AddDays(-1))
        {
            if (step < furthest)
                return new(LegalTime.At(calendar.Zone, furthest, TimeOnly.MinValue), counted, skipped) { IsCutShort = true };
            (IsExcluded(rule, step, calendar) ? skipped : counted).Add(step);
        }

        return new(LegalTime.At(calendar.Zone, counted[^1], rule.CutOff), counted, skipped);
    }

    /// <summary>The first day that may count: school days are known in the town's school years only.</summary>
    private static DateOnly FurthestOf(NoticeRule rule, DateOnly start, PlaceCalendar calendar) =>
        rule.Unit is NoticeUnit.SchoolDays && calendar.FirstDay is { } first ? first : start.AddDays(-FurthestDays);

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
