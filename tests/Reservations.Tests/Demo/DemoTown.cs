using System.Globalization;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Features.Reservations.ApplyWeeklyPattern;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.TestKit;

namespace EspaceFamille.Reservations.Tests.Demo;

/// <summary>The demo town, read from its files without the service's import.</summary>
internal static class DemoTown
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy", "helm", "espace-famille", "demo");

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"{name}.csv"));
        var columns = lines[0].Split(';');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split(';')).ToDictionary(field => field.First, field => field.Second))];
    }

    public static TownCalendar Town() => new(
        Rows("town")[0]["zone"],
        [.. Rows("school-years").Select(row => new SchoolYear(row["label"], Day(row["firstDay"]), Day(row["lastDay"])))],
        [.. Rows("school-holidays").Select(row => new SchoolHoliday(row["name"], row["zone"], Day(row["from"]), Day(row["to"])))],
        [.. Rows("closures").Select(row => new Closure(row["place"], Day(row["day"]), row["reason"]))],
        [.. Rows("town-days").Select(row => new TownDay(Day(row["day"]), row["name"]))]);

    /// <summary>Every planning of a household's children, with the days that the seed reserves.</summary>
    public static IEnumerable<PlanningContext> PlanningsOf(string household)
    {
        var town = Town();
        var children = Rows("children").Where(row => row["household"] == household).Select(row => row["code"]).ToHashSet();
        return Rows("enrolments").Where(row => children.Contains(row["child"])).Select(row => Seeded(Empty(row, town)));
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PlanningContext Empty(IReadOnlyDictionary<string, string> row, TownCalendar town)
    {
        var openings = Rows("openings").Where(opening => opening["place"] == row["place"]);
        var place = new Place(row["place"], row["place"], "", [.. openings.Select(opening =>
            new OpeningWeekdays(opening["schoolYear"], Weekdays(opening["inTerm"]), Weekdays(opening["inHolidays"])))]);
        var enrolment = new Enrolment
        {
            Id = row["code"],
            Code = row["code"],
            ChildId = row["child"],
            HouseholdIds = [],
            Activity = row["activity"],
            PlaceId = row["place"],
            Group = row["group"],
            From = Day(row["from"]),
            To = Day(row["to"]),
            CreatedAt = LegalTime.At(TarnosCalendar.Paris, Day(row["createdOn"]), TimeOnly.MinValue),
        };
        var planning = new Planning { Id = row["code"], EnrolmentId = row["code"], SchoolYear = town.YearOf(enrolment.From)!.Label };
        return new(enrolment, planning, new(place, town, TarnosCalendar.Paris), ReservationPolicies.Default);
    }

    private static PlanningContext Seeded(PlanningContext empty)
    {
        var days = Rows("reservations").Where(row => row["enrolment"] == empty.Enrolment.Code)
            .SelectMany(row => WeeklyPatternRules.DaysOf(
                new WeeklyPatternRequest
                {
                    Weekdays = [.. row["weekdays"].Split(' ').Select(Enum.Parse<Weekday>)],
                    From = Day(row["from"]),
                    To = Day(row["to"]),
                    Action = PatternAction.Add,
                }))
            .Where(day => BookingRules.Unavailable(empty, day) is null);
        return empty with
        {
            Planning = empty.Planning with
            {
                Days =
            days.ToDictionary(day => day, _ => new PlanningDay(EspaceFamille.Reservations.Domain.Plannings.DayState.Reserved))
            }
        };
    }

    private static DayOfWeek[] Weekdays(string names) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>)];
}
