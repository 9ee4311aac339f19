using System.Globalization;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Words;

/// <summary>Days and instants as a French reader expects them.</summary>
internal static class FrenchDates
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>"jeudi 17 décembre 2026", and "mardi 1er décembre 2026".</summary>
    public static string Words(DateOnly day) =>
        day.Day == 1 ? day.ToString("dddd 1'er' MMMM yyyy", French) : day.ToString("dddd d MMMM yyyy", French);

    /// <summary>"mercredi 2 décembre 2026 à 23 h 59", in the town's time.</summary>
    public static string Words(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Clocks.Paris);
        return $"{Words(DateOnly.FromDateTime(local.DateTime))} à {local.ToString("H' h 'mm", French)}";
    }

    /// <summary>"23 h 59", and "10 h" for the full hour.</summary>
    public static string Words(TimeOnly time) => time.ToString(time.Minute == 0 ? "H'\u00A0h'" : "H'\u00A0h\u00A0'mm", French);
}
