using EspaceFamille.Identity.Api;

namespace EspaceFamille.Portal.Texts;

/// <summary>Two or three letters for each person of a household, distinct among brothers and sisters.</summary>
internal static class InitialsTexts
{
    private const int ShortestPrefix = 2;

    /// <summary>
    /// By id of the adult or child: "CT", and among people with the same initials the first letters of the first name: "Ch" and "Co".
    /// People of the same name are numbered: "CT1", "CT2".
    /// </summary>
    public static IReadOnlyDictionary<string, string> Of(HouseholdResponse household)
    {
        var people = household.Adults.Select(adult => new Person(adult.AdultId, adult.FirstName, adult.LastName))
            .Concat(household.Children.Select(child => new Person(child.ChildId, child.FirstName, child.LastName)))
            .DistinctBy(person => person.Id).ToArray();
        return people.GroupBy(person => PeopleTexts.Initials(person.First, person.Last), StringComparer.Ordinal)
            .SelectMany(alike => alike.Count() == 1 ? [(alike.First().Id, alike.Key)] : Apart(alike.Key, [.. alike]))
            .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
    }

    private static IEnumerable<(string, string)> Apart(string initials, Person[] alike)
    {
        var longest = alike.Max(person => person.First.Length);
        for (var length = ShortestPrefix; length <= longest; length++)
        {
            var prefixes = alike.Select(person => person.First[..Math.Min(length, person.First.Length)]).ToArray();
            if (prefixes.Distinct(StringComparer.OrdinalIgnoreCase).Count() == alike.Length)
                return alike.Zip(prefixes, (person, prefix) => (person.Id, prefix));
        }

        return alike.Select((person, index) => (person.Id, $"{initials}{index + 1}"));
    }

    private sealed record Person(string Id, string First, string Last);
}
