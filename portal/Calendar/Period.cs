using System.Globalization;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Calendar;

/// <summary>The week or the month that a planning shows. Weeks start on Monday.</summary>
internal sealed record Period(bool IsMonth, DateOnly From, DateOnly To)
{
    private const int DaysInWeek = 7;

    /// <summary>"Semaine 51 : du lundi 14 au vendredi 18 décembre 2026", or "Décembre 2026".</summary>
    /// <param name="weekdays">How many days of a week are shown, from Monday on.</param>
    public string Title(int weekdays) => IsMonth
        ? FrenchDates.MonthTitle(From)
        : $"Semaine\u00A0{WeekNumber}\u00A0: {FrenchDayRanges.Of(From, From.AddDays(weekdays - 1))}";

    public int WeekNumber => ISOWeek.GetWeekOfYear(From.ToDateTime(default));

    public Period Next => Of(IsMonth, To.AddDays(1));

    public Period Previous => Of(IsMonth, From.AddDays(-1));

    /// <summary>Its name in an address: "semaine:2026-12-14" or "mois:2026-12-01".</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{(IsMonth ? "mois" : "semaine")}:{From:yyyy-MM-dd}");

    public static Period Of(bool month, DateOnly day)
    {
        if (month)
            return new(true, new(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1));
        var monday = MondayOf(day);
        return new(false, monday, monday.AddDays(DaysInWeek - 1));
    }

    /// <summary>The period of a name in an address; null for anything else, and outside the years 2001 to 2199.</summary>
    public static Period? Parse(string? name) =>
        name?.Split(':') is [var kind and ("mois" or "semaine"), var text]
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 2000 and < 2200
            ? Of(kind == "mois", day)
            : null;

    /// <summary>The months that any of these spans of days touches, in order, at most three years of them.</summary>
    public static IReadOnlyList<Period> MonthsOf(IEnumerable<(DateOnly From, DateOnly To)> spans)
    {
        const int MaxMonths = 36;
        return
        [
            .. from span in spans
               from offset in Enumerable.Range(0, Math.Clamp(MonthNumber(span.To) - MonthNumber(span.From) + 1, 0, MaxMonths))
               let month = Of(month: true, span.From.AddMonths(offset))
               group month by month.From into one
               orderby one.Key
               select one.First(),
        ];
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysInWeek));

    private static int MonthNumber(DateOnly day) => (day.Year * 12) + day.Month;
}
