using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Calendar;

/// <summary>How many days of a week a page shows, from Monday on: those of the openings, and any other that holds something.</summary>
internal static class ShownWeekdays
{
    private const int Workdays = 5;
    private const int DaysInWeek = 7;

    /// <summary>Monday to Friday, and on to the last weekday on which a place opens.</summary>
    /// <param name="open">Weekdays count from Monday, 1, to Sunday, 7; null where the openings are not known.</param>
    public static int Count(IEnumerable<Weekday>? open) => (open ?? []).Select(weekday => (int)weekday).Append(Workdays).Max();

    /// <summary>The same, and on to the last day that a family can change or has reserved.</summary>
    public static int Count(IEnumerable<Weekday>? open, IEnumerable<ShownDay> shown) =>
        shown.Where(day => !day.IsOff).Select(day => Position(day.Day.Day)).Append(Count(open)).Max();

    /// <summary>The same, and on to the last of these days.</summary>
    public static int Count(IEnumerable<Weekday>? open, IEnumerable<DateOnly> held) => held.Select(Position).Append(Count(open)).Max();

    /// <summary>The weekdays that a pattern offers: those of the openings, or Monday to Friday where they are not known.</summary>
    public static IEnumerable<Weekday> Offered(IReadOnlyList<Weekday>? open) =>
        open is { Count: > 0 } ? open : Enumerable.Range(1, Workdays).Select(position => (Weekday)position);

    /// <summary>1 for a Monday to 7 for a Sunday.</summary>
    public static int Position(DateOnly day) => ((int)day.DayOfWeek + DaysInWeek - 1) % DaysInWeek + 1;
}
