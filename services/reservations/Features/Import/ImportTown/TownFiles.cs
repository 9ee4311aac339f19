using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>Reads the files of a town, in the order of their references to one another.</summary>
internal static class TownFiles
{
    public static ImportedTown Read(CsvImport import, TimeZoneInfo timeZone)
    {
        var zone = import.Read("town.csv", row => row.Text("zone"));
        var years = import.Read("school-years.csv", row => new SchoolYear(row.Text("label"), row.Day("firstDay"), row.Day("lastDay")));
        var yearLabels = Set(years, year => year.Label);
        var holidays = import.Read(
            "school-holidays.csv", row => new SchoolHoliday(row.Text("name"), row.Text("zone"), row.Day("from"), row.Day("to")));
        var ownDays = import.Read("town-days.csv", row => new TownDay(row.Day("day"), row.Text("name")));
        var placeNames = import.Read("places.csv", row => (Code: row.Text("code"), Name: row.Text("name")));
        var placeCodes = Set(placeNames, place => place.Code);
        var openings = import.Read("openings.csv", row => (
            Place: row.Reference("place", placeCodes, "places.csv"),
            Opening: new OpeningWeekdays(
                row.Reference("schoolYear", yearLabels, "school-years.csv"), row.Choices<DayOfWeek>("inTerm"),
                row.Choices<DayOfWeek>("inHolidays"))));
        var closures = import.Read(
            "closures.csv", row => new Closure(row.Reference("place", placeCodes, "places.csv"), row.Day("day"), row.Text("reason")));
        var activities = import.Read("activities.csv", row => new Activity(row.Text("code"), row.Text("name")));
        var town = new Town
        {
            Id = Town.TheId,
            TimeZone = timeZone.Id,
            Calendar = new TownCalendar(zone is [var only] ? only : "", years, holidays, closures, ownDays),
            Places = [.. placeNames.Select(place => new Place(import.Ids.Place(place.Code), place.Code, place.Name,
                [.. openings.Where(opening => opening.Place == place.Code).Select(opening => opening.Opening)]))],
            Activities = activities,
            Policies = new ReservationPolicies(import.Read("notice-rules.csv", NoticeRow.Read)),
        };
        var enrolments = EnrolmentFiles.Read(import, placeCodes, Set(activities, activity => activity.Code), timeZone);
        var codes = Set(enrolments, enrolment => enrolment.Code);
        var seeds = import.Read("reservations.csv", row => new SeedRow(
            row.Ids.Enrolment(row.Reference("enrolment", codes, "enrolments.csv")), row.Choices<DayOfWeek>("weekdays"),
            row.Day("from"), row.Day("to")));
        return new ImportedTown(town, enrolments, seeds);
    }

    private static HashSet<string> Set<T>(IEnumerable<T> rows, Func<T, string> code) => rows.Select(code).ToHashSet(StringComparer.Ordinal);
}
