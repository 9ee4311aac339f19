using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Domain.Notice;

/// <summary>Refuses a notice rule that could not be applied, when the town configures it.</summary>
internal static class NoticeConfigurationRules
{
    public const int MaxUnits = 100;

    private static readonly TimeOnly HourChangeStarts = new(2, 0), HourChangeEnds = new(3, 0);

    /// <summary>Every fault of the rule; none when it may be used.</summary>
    public static IReadOnlyList<NoticeFault> FaultsOf(NoticeRule rule)
    {
        var byWeek = rule.Unit is NoticeUnit.WeekdayOfEarlierWeek;
        List<NoticeFault> faults = [];
        if (byWeek ? rule.Number is < 1 or > 2 : rule.Number is < 0 or > MaxUnits) faults.Add(NoticeFault.NumberOutOfRange);
        if (byWeek && rule.Weekday is null) faults.Add(NoticeFault.WeekdayMissing);
        if (rule.CutOff >= HourChangeStarts && rule.CutOff <= HourChangeEnds) faults.Add(NoticeFault.CutOffInHourChange);
        if (rule.ExcludedWeekdays.Distinct().Count() == Days.InWeek) faults.Add(NoticeFault.EveryWeekdayExcluded);
        return faults;
    }
}

internal enum NoticeFault
{
    NumberOutOfRange,
    WeekdayMissing,

    /// <summary>From 02:00 to 03:00 a time may occur twice or not at all when the clocks change.</summary>
    CutOffInHourChange,
    EveryWeekdayExcluded,
}
