using System.Globalization;

namespace EspaceFamille.Language.Tests;

/// <summary>Days and instants as a test writes them.</summary>
internal static class Days
{
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IEnumerable<DateOnly> List(string isoDays) => isoDays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day);

    public static DateTimeOffset Instant(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);
}
