using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Features;

/// <summary>From weekdays to the API's enum, which counts from Monday, 1, to Sunday, 7.</summary>
internal static class WeekdayMapping
{
    public static IReadOnlyList<Weekday> ToApi(this IEnumerable<DayOfWeek> weekdays) =>
        [.. weekdays.Select(weekday => (Weekday)(Days.PositionInWeek(weekday) + 1))];
}
