using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>
/// Refuses files that no longer have a place, an activity or a school year that stored enrolments use. Enrolments that the files have
/// too are compared by the first reading, with their lines; the others have none, and are named by their codes.
/// </summary>
internal static class UsageCheck
{
    private const string PlacesFile = "places.csv";
    private const string ActivitiesFile = "activities.csv";
    private const string EnrolmentsFile = "enrolments.csv";

    /// <param name="before">The stored town, which names what the files no longer have; null before the first import.</param>
    public static void Run(
        CsvImport import, Town town, Town? before, IReadOnlyList<Enrolment> imported, IReadOnlyCollection<Enrolment> stored,
        IReadOnlySet<string> planningIds)
    {
        var inFiles = imported.Select(enrolment => enrolment.Id).ToHashSet(StringComparer.Ordinal);
        var kept = stored.Where(enrolment => !inFiles.Contains(enrolment.Id)).ToArray();
        var places = town.Places.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        var activities = town.Activities.Select(activity => activity.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var users in kept.Where(enrolment => !places.Contains(enrolment.PlaceId))
            .GroupBy(enrolment => enrolment.PlaceId, StringComparer.Ordinal))
            Refuse(import, PlacesFile, $"le lieu « {before?.PlaceOf(users.First()).Code} »", users);
        foreach (var users in kept.Where(enrolment => !activities.Contains(enrolment.Activity))
            .GroupBy(enrolment => enrolment.Activity, StringComparer.Ordinal))
            Refuse(import, ActivitiesFile, $"l’activité « {users.Key} »", users);
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
        import.Refuse(file, 0, null, codes.Length == 1
            ? $"{what} n’y figure plus, mais l’inscription « {codes[0]} », enregistrée et absente de {EnrolmentsFile}, l’utilise."
            : $"{what} n’y figure plus, mais {codes.Length} inscriptions, enregistrées et absentes de {EnrolmentsFile}, l’utilisent, "
                + $"dont « {codes[0]} ».");
    }
}
