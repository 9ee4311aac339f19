using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>Refuses files that no longer have a place, an activity or a school year that stored enrolments use.</summary>
internal static class UsageCheck
{
    private const string PlacesFile = "places.csv";
    private const string ActivitiesFile = "activities.csv";

    public static void Run(
        CsvImport import, Town town, IReadOnlyList<Enrolment> imported, IReadOnlyCollection<Enrolment> stored,
        IReadOnlySet<string> planningIds)
    {
        var inFiles = imported.Select(enrolment => enrolment.Id).ToHashSet(StringComparer.Ordinal);
        var kept = stored.Where(enrolment => !inFiles.Contains(enrolment.Id)).ToArray();
        var places = town.Places.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        var activities = town.Activities.Select(activity => activity.Code).ToHashSet(StringComparer.Ordinal);
        Refuse(import, PlacesFile, "un lieu utilisé", kept.Where(enrolment => !places.Contains(enrolment.PlaceId)));
        Refuse(import, ActivitiesFile, "une activité utilisée", kept.Where(enrolment => !activities.Contains(enrolment.Activity)));
        RefuseYears(import, town, planningIds);
    }

    private static void RefuseYears(CsvImport import, Town town, IReadOnlySet<string> planningIds)
    {
        var years = town.Calendar.SchoolYears.Select(year => year.Label).ToHashSet(StringComparer.Ordinal);
        var used = planningIds.Select(id => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]).Distinct(StringComparer.Ordinal);
        foreach (var year in used)
        {
            if (!years.Contains(year))
                import.Refuse(TownCodes.YearsFile, 0, null, $"l’année « {year} », qui a des plannings enregistrés, n’y figure plus.");
        }
    }

    private static void Refuse(CsvImport import, string file, string what, IEnumerable<Enrolment> users)
    {
        var codes = users.Select(enrolment => enrolment.Code).Order(StringComparer.Ordinal).ToArray();
        if (codes.Length > 0)
            import.Refuse(file, 0, null, codes.Length == 1
                ? $"{what} par l’inscription enregistrée « {codes[0]} » n’y figure plus."
                : $"{what} par {codes.Length} inscriptions enregistrées, dont « {codes[0]} », n’y figure plus.");
    }
}
