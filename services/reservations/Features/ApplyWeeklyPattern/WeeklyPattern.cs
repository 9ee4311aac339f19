using System.Text.Json.Serialization;
using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.ApplyWeeklyPattern;

/// <summary>Chosen weekdays, every week or one in two, between two dates (inclusive), to add or to remove.</summary>
/// <param name="Anchor">The Monday of a week that counts, for one week in two; null for every week. Week numbers are
/// never used: week 53 is followed by week 1, both odd.</param>
internal sealed record WeeklyPattern(
    [property: JsonRequired] IReadOnlyList<DayOfWeek> Weekdays,
    DateOnly? Anchor,
    [property: JsonRequired] DateOnly From,
    [property: JsonRequired] DateOnly To,
    [property: JsonRequired] PatternAction Action);

internal enum PatternAction
{
    Add,
    Remove,
}

/// <summary>What a pattern does, day by day: shown as a recap, then saved as it was shown.</summary>
/// <param name="Skipped">The pattern's other days, each with the reason why it stays as it is.</param>
internal sealed record PatternOutcome(
    IReadOnlyList<DateOnly> Added,
    IReadOnlyList<DateOnly> Removed,
    IReadOnlyList<DayRefusal> Skipped,
    IReadOnlyList<PatternFault> Faults);

/// <summary>Why a pattern as a whole cannot be applied.</summary>
internal enum PatternFault
{
    NoWeekday,
    DatesReversed,
    PeriodTooLong,
    AnchorNotMonday,
}
