using System.Globalization;

namespace EspaceFamille.Language;

/// <summary>
/// Calendar days, written and read. The first of a month is an ordinal ("1er"), the other days are not.
/// </summary>
public static class FrenchDates
{
    private static readonly string[] Typed = ["yyyy-MM-dd", "d/M/yyyy"];

    /// <summary>"jeudi 17 décembre 2026", "mardi 1er décembre 2026".</summary>
    public static string Full(DateOnly day) => Format(day, "dddd", "MMMM yyyy");

    /// <summary>"jeudi 17 décembre", where the year is clear.</summary>
    public static string WithoutYear(DateOnly day) => Format(day, "dddd", "MMMM");

    /// <summary>"17 décembre 2026", as a date of birth is written.</summary>
    public static string WithoutWeekday(DateOnly day) => Format(day, "", "MMMM yyyy");

    /// <summary>"31 août", a day of every year.</summary>
    public static string DayAndMonth(DateOnly day) => Format(day, "", "MMMM");

    /// <summary>"jeudi 17", where the month is clear.</summary>
    public static string WithoutMonth(DateOnly day) => Format(day, "dddd", "");

    /// <summary>"jeu. 17 déc.", where space is short.</summary>
    public static string Abbreviated(DateOnly day) => Format(day, "ddd", "MMM");

    /// <summary>"jeu. 17", "mar. 1er", kept together, where the month is clear and space is short.</summary>
    public static string AbbreviatedWithoutMonth(DateOnly day) => Format(day, "ddd", "").Replace(' ', FrenchCulture.NoBreakSpace);

    /// <summary>"décembre 2026".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", FrenchCulture.Value);

    /// <summary>"Décembre 2026", at the head of a calendar.</summary>
    public static string MonthTitle(DateOnly day) => Capitalised(Month(day));

    /// <summary>"lundi".</summary>
    public static string Weekday(DayOfWeek weekday) => FrenchCulture.Value.DateTimeFormat.GetDayName(weekday);

    /// <summary>"lun.".</summary>
    public static string ShortWeekday(DayOfWeek weekday) => FrenchCulture.Value.DateTimeFormat.GetAbbreviatedDayName(weekday);

    /// <summary>"Lundi", on its own.</summary>
    public static string WeekdayTitle(DayOfWeek weekday) => Capitalised(Weekday(weekday));

    /// <summary>"Lun.", at the head of a column.</summary>
    public static string WeekdayHeading(DayOfWeek weekday) => Capitalised(ShortWeekday(weekday));

    /// <summary>A day as a date field sends it (2026-12-17) or a person types it (17/12/2026); null where there is no such day.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Capitalised(string text) =>
        text is [var first, .. var rest] ? $"{char.ToUpper(first, FrenchCulture.Value)}{rest}" : "";

    private static string Format(DateOnly day, string before, string after) =>
        day.ToString($"{before} {(day.Day == 1 ? "d'er'" : "d")} {after}".Trim(), FrenchCulture.Value);
}
