using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Features.Reservations.ApplyWeeklyPattern;

/// <summary>Unfolds a weekly pattern over a planning. A pattern only adds or only removes, and never changes a day that it does
/// not mention; a day that cannot change is skipped and does not refuse the others.</summary>
internal static class WeeklyPatternRules
{
    /// <summary>More than any school year.</summary>
    public const int MaxDays = 400;

    /// <summary>What a pattern without faults does. The preview and the request both call this, each with its own instant.</summary>
    /// <param name="pastNotice">Whether the notice limit is ignored: for an agent.</param>
    public static PatternOutcome Unfold(PlanningContext context, WeeklyPatternRequest pattern, DateTimeOffset now, bool pastNotice = false)
    {
        var adds = pattern.Action is PatternAction.Add;
        List<DateOnly> changed = [];
        List<Domain.Plannings.DayRefusal> skipped = [];
        foreach (var day in DaysOf(pattern))
        {
            var refusal = adds ? BookingRules.RefusalToReserve(context, day, now) : BookingRules.RefusalToCancel(context, day, now);
            if (refusal is null || (pastNotice && refusal.Reason is Domain.Plannings.DayRefusalReason.Locked)) changed.Add(day);
            else skipped.Add(refusal);
        }

        return adds ? new(changed, [], skipped) : new([], changed, skipped);
    }

    /// <summary>The days that the pattern mentions, in order, whatever their state.</summary>
    public static IEnumerable<DateOnly> DaysOf(WeeklyPatternRequest pattern)
    {
        var weekdays = pattern.Weekdays.Select(DayOfWeekOf).ToHashSet();
        return Days.Between(pattern.From, pattern.To).Where(day =>
            weekdays.Contains(day.DayOfWeek) && (pattern.Anchor is not { } anchor || IsInCountedWeek(day, anchor)));
    }

    public static IReadOnlyList<PatternFault> FaultsOf(WeeklyPatternRequest pattern)
    {
        List<PatternFault> faults = [];
        if (pattern.Weekdays.Count == 0) faults.Add(PatternFault.NoWeekday);
        if (pattern.From > pattern.To) faults.Add(PatternFault.DatesReversed);
        if (pattern.To.DayNumber - pattern.From.DayNumber >= MaxDays) faults.Add(PatternFault.PeriodTooLong);
        if (pattern.Anchor is { DayOfWeek: not DayOfWeek.Monday }) faults.Add(PatternFault.AnchorNotMonday);
        return faults;
    }

    /// <summary>Whole weeks since the anchor are even; weeks before it alternate in the same way.</summary>
    private static bool IsInCountedWeek(DateOnly day, DateOnly anchor) =>
        (Days.MondayOf(day).DayNumber - anchor.DayNumber) / Days.InWeek % 2 == 0;

    private static DayOfWeek DayOfWeekOf(Weekday weekday) => weekday switch
    {
        Weekday.Monday => DayOfWeek.Monday,
        Weekday.Tuesday => DayOfWeek.Tuesday,
        Weekday.Wednesday => DayOfWeek.Wednesday,
        Weekday.Thursday => DayOfWeek.Thursday,
        Weekday.Friday => DayOfWeek.Friday,
        Weekday.Saturday => DayOfWeek.Saturday,
        Weekday.Sunday => DayOfWeek.Sunday,
        Weekday.Unknown => throw new ArgumentOutOfRangeException(nameof(weekday)),
    };
}

/// <summary>What a pattern does, day by day.</summary>
/// <param name="Skipped">The pattern's other days, each with the reason why it stays as it is.</param>
internal sealed record PatternOutcome(
    IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, IReadOnlyList<Domain.Plannings.DayRefusal> Skipped);
