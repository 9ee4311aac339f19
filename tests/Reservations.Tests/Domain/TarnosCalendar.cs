using System.Globalization;
using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Tests.Domain;

/// <summary>The school year 2026-2027 of a town of zone A, with a restaurant closed on Wednesdays or not, and a leisure centre.</summary>
internal static class TarnosCalendar
{
    public const string Year = "2026-2027";

    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static readonly DateOnly FirstDay = new(2026, 9, 1), LastDay = new(2027, 8, 31);

    public static readonly DayOfWeek[] MondayToFriday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static readonly DayOfWeek[] WithoutWednesday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static TownCalendar Town(params Closure[] closures) => new(
        "A",
        [new(Year, FirstDay, LastDay)],
        [
            Holiday("Toussaint", "A", "2026-10-17", "2026-11-01"),
            Holiday("Noël", "A", "2026-12-19", "2027-01-03"),
            Holiday("Hiver", "B", "2027-02-20", "2027-03-07"),
            Holiday("Hiver", "A", "2027-02-13", "2027-02-28"),
            Holiday("Printemps", "A", "2027-04-10", "2027-04-25"),
            Holiday("Pont de l’Ascension", "A", "2027-05-07", "2027-05-08"),
            Holiday("Été", "A", "2027-07-03", "2027-08-31"),
        ],
        closures,
        [new(Day("2027-06-04"), "Fête de la ville")]);

    public static PlaceCalendar Restaurant(params Closure[] closures) => Of(MondayToFriday, [], closures);

    public static PlaceCalendar RestaurantClosedOnWednesdays() => Of(WithoutWednesday, []);

    public static PlaceCalendar LeisureCentre() => Of([DayOfWeek.Wednesday], MondayToFriday);

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static TimeOnly Time(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);

    private static PlaceCalendar Of(DayOfWeek[] inTerm, DayOfWeek[] inHolidays, params Closure[] closures) =>
        new(new("place-1", "P1", "1-Restaurant Félix Concaret", [new(Year, inTerm, inHolidays)]), Town(closures), Paris);

    private static SchoolHoliday Holiday(string name, string zone, string from, string to) => new(name, zone, Day(from), Day(to));
}
