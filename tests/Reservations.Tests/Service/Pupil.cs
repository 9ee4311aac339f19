using EspaceFamille.Reservations.Tests.Demo;
using EspaceFamille.TestKit;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>A child of the demo town with meals on the four school days of the week. Each test takes one of its own.</summary>
internal sealed record Pupil(string HouseholdId, string ChildId, string EnrolmentId)
{
    private static readonly Lazy<Pupil[]> All = new(ReadAll);
    private static int _taken = 1;

    /// <summary>Never returned by <see cref="Next"/>: for tests that only read, or that use different days.</summary>
    public static Pupil First => All.Value[0];

    /// <summary>Never returned by <see cref="Next"/> either: of another household than the first.</summary>
    public static Pupil Second => All.Value[1];

    public static Pupil Next() => All.Value[Interlocked.Increment(ref _taken)];

    private static Pupil[] ReadAll()
    {
        var households = DemoTown.Rows("children").Where(row => row["secondHousehold"].Length == 0)
            .ToDictionary(row => row["code"], row => row["household"], StringComparer.Ordinal);
        var four = DemoTown.Rows("reservations").Where(row => row["weekdays"] == "Monday Tuesday Thursday Friday").Select(
            row => row["enrolment"]).ToHashSet(StringComparer.Ordinal);
        return [.. from row in DemoTown.Rows("enrolments")
                   where row["code"].StartsWith("R26-", StringComparison.Ordinal) && four.Contains(row["code"])
                       && households.ContainsKey(row["child"])
                   group row by households[row["child"]] into household
                   let first = household.First()
                   select new Pupil(DemoIds.Household(household.Key), DemoIds.Child(first["child"]),
                       DemoIds.Enrolment(first["code"]))];
    }
}
