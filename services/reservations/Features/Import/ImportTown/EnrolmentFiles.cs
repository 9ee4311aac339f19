using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Enrolments;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>Enrolments, with the household or the two households of the child that each is for.</summary>
internal static class EnrolmentFiles
{
    public static IReadOnlyList<Enrolment> Read(
        CsvImport import, IReadOnlySet<string> places, IReadOnlySet<string> activities, TimeZoneInfo zone)
    {
        var children = import.Read("children.csv", row => (Code: row.Text("code"), Households: Households(row)))
            .GroupBy(child => child.Code, StringComparer.Ordinal)
            .ToDictionary(child => child.Key, child => child.First().Households, StringComparer.Ordinal);
        var known = children.Keys.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return import.Read("enrolments.csv", row =>
        {
            var code = row.Text("code");
            if (!seen.Add(code))
                row.Refuse("code", $"« {code} » figure déjà plus haut.");
            var child = row.Reference("child", known, "children.csv");
            var enrolment = new Enrolment(
                row.Ids.Enrolment(code), code, row.Ids.Child(child), children.GetValueOrDefault(child) ?? [],
                row.Reference("activity", activities, "activities.csv"), row.Ids.Place(row.Reference("place", places, "places.csv")),
                row.Text("group"), row.Day("from"), row.Day("to"), LegalTime.At(zone, row.Day("createdOn"), TimeOnly.MinValue),
                row.OptionalDay("bookableUntil"));
            if (enrolment.From > enrolment.To)
                row.Refuse("to", "la fin précède le début.");
            return enrolment;
        });
    }

    private static string[] Households(CsvLine row)
    {
        var second = row.Optional("secondHousehold");
        var first = row.Ids.Household(row.Text("household"));
        return second is null ? [first] : [first, row.Ids.Household(second)];
    }
}
