using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Domain.Notice;

/// <summary>How long before a day a family may still reserve or cancel it, by the town's règlement intérieur.</summary>
/// <param name="Number">How many units; for <see cref="NoticeUnit.WeekdayOfEarlierWeek"/>, how many weeks before (1 or 2).</param>
internal sealed record NoticeRule(int Number, NoticeUnit Unit)
{
    /// <summary>The default of the règlement: 15 calendar days, until the end of the day.</summary>
    public static NoticeRule Default { get; } = new(15, NoticeUnit.CalendarDays);

    /// <summary>The last moment of the limit's day, inclusive, in the town's time.</summary>
    public TimeOnly CutOff { get; init; } = LegalTime.EndOfDay;

    /// <summary>The weekday of the limit, for <see cref="NoticeUnit.WeekdayOfEarlierWeek"/> only.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Weekdays that never count, besides those that the unit skips.</summary>
    public IReadOnlyList<DayOfWeek> ExcludedWeekdays { get; init; } = [];

    /// <summary>Single days that never count, besides those that the unit skips.</summary>
    public IReadOnlyList<DateOnly> ExcludedDays { get; init; } = [];
}

/// <summary>The unit of a notice.</summary>
internal enum NoticeUnit
{
    CalendarDays,

    /// <summary>Skips Saturday, Sunday and public holidays.</summary>
    WorkingDays,

    /// <summary>Skips what working days skip, school holidays, and the days on which the place does not open.</summary>
    SchoolDays,

    /// <summary>A given weekday of the previous week (1) or of the week before that (2).</summary>
    WeekdayOfEarlierWeek,
}

/// <summary>The result of a notice rule for one day.</summary>
/// <param name="LastInstant">The last allowed instant, inclusive, with the offset of the town's legal time.</param>
/// <param name="Counted">The days that were counted, backwards; the limit is the last of them.</param>
/// <param name="Skipped">The days passed over because they are excluded.</param>
internal sealed record NoticeLimit(
    DateTimeOffset LastInstant, IReadOnlyList<DateOnly> Counted, IReadOnlyList<DateOnly> Skipped)
{
    /// <summary>Whether the town has described too few days: the limit is then the beginning of the first one.</summary>
    public bool IsCutShort { get; init; }
}
