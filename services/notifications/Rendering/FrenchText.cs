using System.Globalization;
using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Rendering;

/// <summary>Dates, instants and amounts as a French reader writes them. Instants are told in the town's legal time.</summary>
internal static class FrenchText
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>"jeudi 17 décembre 2026", "vendredi 1er janvier 2027".</summary>
    public static string FullDate(DateOnly day) => Format(day, "dddd", "MMMM yyyy");

    /// <summary>"mercredi 25 novembre 2026 à 18 h 03", with spaces that do not break.</summary>
    public static string FullInstant(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Clocks.Paris);
        return $"{FullDate(DateOnly.FromDateTime(local.DateTime))} à {local.ToString("H'\u00A0h\u00A0'mm", French)}";
    }

    /// <summary>Sizes in units of 1,024 bytes, rounded up: "312 Ko".</summary>
    public static string Kilobytes(int bytes) => $"{Thousands((bytes + 1023) / 1024)}\u00A0Ko";

    /// <summary>"1 jour", "2 jours": French says the singular below two.</summary>
    public static string Count(int number, string one, string many) => $"{Thousands(number)}\u00A0{(number < 2 ? one : many)}";

    /// <summary>
    /// Ascending days as short lines: three or more in a row become one ("du lundi 14 au jeudi 17 décembre 2026").
    /// </summary>
    public static IReadOnlyList<string> DayLines(IEnumerable<DateOnly> days)
    {
        var runs = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && runs[^1].Last.AddDays(1) == day)
                runs[^1] = (runs[^1].First, day);
            else
                runs.Add((day, day));
        }

        return [.. runs.SelectMany(Lines)];
    }

    private static IEnumerable<string> Lines((DateOnly First, DateOnly Last) run) => (run.Last.DayNumber - run.First.DayNumber) switch
    {
        0 => [FullDate(run.First)],
        1 => [FullDate(run.First), FullDate(run.Last)],
        _ => [$"du {Start(run.First, run.Last)} au {FullDate(run.Last)}"],
    };

    // What the end says already is not said twice.
    private static string Start(DateOnly first, DateOnly last) => (first.Year == last.Year, first.Month == last.Month) switch
    {
        (true, true) => Format(first, "dddd", ""),
        (true, false) => Format(first, "dddd", "MMMM"),
        _ => FullDate(first),
    };

    private static string Format(DateOnly day, string before, string after)
    {
        var number = day.Day == 1 ? "1er" : day.Day.ToString(French);
        var end = after.Length == 0 ? "" : " " + day.ToString(after, French);
        return $"{day.ToString(before, French)} {number}{end}";
    }

    private static string Thousands(int number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F');
}
