namespace EspaceFamille.Platform;

/// <summary>When a retention period ends.</summary>
internal static class RetentionRules
{
    /// <summary>Data that count from this instant, or from an earlier one, have reached the end of the period.</summary>
    /// <param name="now">With the offset of the town's legal time.</param>
    /// <param name="schoolYearEnd">The last day of a school year, of any year.</param>
    public static DateTimeOffset Limit(RetentionPeriod period, DateTimeOffset now, DateOnly schoolYearEnd, TimeZoneInfo zone) =>
        period.Unit switch
        {
            RetentionUnit.Days => now.AddDays(-period.Count),
            RetentionUnit.Months => now.AddMonths(-period.Count),
            RetentionUnit.SchoolYear => Earlier(
                StartOfSchoolYear(now, schoolYearEnd, zone), now.AddMonths(-RetentionPeriod.MonthsAtLeast)),
            RetentionUnit.Registration => DateTimeOffset.MinValue,
        };

    /// <summary>The midnight, in the town, after the last school year that is over.</summary>
    private static DateTimeOffset StartOfSchoolYear(DateTimeOffset now, DateOnly schoolYearEnd, TimeZoneInfo zone)
    {
        var first = schoolYearEnd.AddDays(1);
        var today = DateOnly.FromDateTime(now.DateTime);
        var start = first.AddYears(today.Year - first.Year);
        if (start > today)
            start = first.AddYears(today.Year - first.Year - 1);
        var midnight = start.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
