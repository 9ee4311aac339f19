using System.Collections.Concurrent;
using PublicHoliday;

namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>The public holidays of metropolitan France, Easter's included, cached per year.</summary>
internal static class FrenchPublicHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, string>> Years = new();

    /// <summary>The French name of the public holiday that falls on that day, or null.</summary>
    public static string? NameOf(DateOnly day) => Years.GetOrAdd(day.Year, NamesOf).GetValueOrDefault(day);

    private static Dictionary<DateOnly, string> NamesOf(int year) =>
        new FrancePublicHoliday().PublicHolidayNames(year)
            .ToDictionary(named => DateOnly.FromDateTime(named.Key), named => named.Value);
}
