using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.ApplyWeeklyPattern;

/// <summary>Unfolds a weekly pattern over a planning. A pattern only adds or only removes, and never touches a day that
/// it does not mention; a day that cannot change is skipped, and does not refuse the others.</summary>
internal static class WeeklyPatternRules
{
    /// <summary>More than any school year.</summary>
    public const int LongestDays = 400;

    /// <summary>The recap and the save both call this, with the clock of their own moment.</summary>
    public static PatternOutcome Unfold(PlanningContext context, WeeklyPattern pattern, DateTimeOffset now)
    {
        if (FaultsOf(pattern) is { Count: > 0 } faults) return new([], [], [], faults);

        List<DateOnly> changed = [];
        List<DayRefusal> skipped = [];
        foreach (var day in DaysOf(pattern))
        {
            var refusal = pattern.Action switch
            {
                PatternAction.Add => BookingRules.RefusalToReserve(context, day, now),
                PatternAction.Remove => BookingRules.RefusalToCancel(context, day, now),
            };
            if (refusal is null) changed.Add(day);
            else skipped.Add(refusal);
        }

        return pattern.Action is PatternAction.Add ? new(changed, [], skipped, []) : new([], changed, skipped, []);
    }

    /// <summary>The days that the pattern mentions, in order, whatever their state.</summary>
    public static IEnumerable<DateOnly> DaysOf(WeeklyPattern pattern) =>
        Days.Between(pattern.From, pattern.To).Where(day =>
            pattern.Weekdays.Contains(day.DayOfWeek) && (pattern.Anchor is not { } anchor || IsInCountedWeek(day, anchor)));

    public static IReadOnlyList<PatternFault> FaultsOf(WeeklyPattern pattern)
    {
        List<PatternFault> faults = [];
        if (pattern.Weekdays.Count == 0) faults.Add(PatternFault.NoWeekday);
        if (pattern.From > pattern.To) faults.Add(PatternFault.DatesReversed);
        if (pattern.To.DayNumber - pattern.From.DayNumber >= LongestDays) faults.Add(PatternFault.PeriodTooLong);
        if (pattern.Anchor is { DayOfWeek: not DayOfWeek.Monday }) faults.Add(PatternFault.AnchorNotMonday);
        return faults;
    }

    /// <summary>Whole weeks since the anchor are even; weeks before it alternate just the same.</summary>
    private static bool IsInCountedWeek(DateOnly day, DateOnly anchor) =>
        (Days.MondayOf(day).DayNumber - anchor.DayNumber) / Days.InWeek % 2 == 0;
}
