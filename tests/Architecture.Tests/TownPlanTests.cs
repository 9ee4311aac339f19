using System.Text.RegularExpressions;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>
/// Tests that share a town do not share its households and accounts: each one belongs to one test class at most, and
/// the plans in tests/TestKit/Towns are the only place that hands them out.
/// </summary>
public sealed class TownPlanTests
{
    private static readonly string[] SharedTowns = ["tests/EndToEnd.Tests", "tests/Containers.Tests"];

    private static readonly string[] Names = [nameof(TownPlans.WholeSystem), nameof(TownPlans.Processes), nameof(TownPlans.Containers)];

    public static TheoryData<string> Plans => [.. Names];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Plan_EachHouseholdAndAccount_IsClaimedByOneClass(string name)
    {
        var plan = Plan(name);
        var people = plan.Claims.SelectMany(claim => claim.All.Select(household => household.Code).Concat(claim.Logins)).ToArray();
        Assert.Equal(people.Length, people.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(people.Intersect(Demo("households.csv", 0).Concat(Demo("trial-accounts.csv", 1)), StringComparer.Ordinal));
    }

    [Fact]
    public void Plan_SameHouseholdTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new TownPlan(new Claim("One", "ELIZALDE"), new Claim("Another", "ELIZALDE")));

    [Fact]
    public void Tests_ClaimOfAClass_IsUsedByThatClassAndItsFixturesOnly() => Assert.Empty(
        from file in SharedTowns.SelectMany(Sources)
        let classes = Claims(File.ReadAllText(file)).Distinct(StringComparer.Ordinal).ToArray()
        where classes.Length > 1 || (IsTestClass(file) && classes.Any(name => name != Path.GetFileNameWithoutExtension(file)))
        select $"{Relative(file)} uses the claims of {string.Join(", ", classes)}");

    [Fact]
    public void Tests_ClaimOfAClass_IsUsed()
    {
        var used = SharedTowns.SelectMany(Sources).SelectMany(file => Claims(File.ReadAllText(file))).ToHashSet(StringComparer.Ordinal);
        Assert.All(Names.SelectMany(name => Plan(name).Claims), claim => Assert.Contains(claim.TestClass, used));
    }

    [Fact]
    public void Tests_PeopleOfTheDemoTown_AreNamedByNone()
    {
        var people = Demo("households.csv", 0).Concat(Demo("trial-accounts.csv", 1)).Select(Regex.Escape);
        var named = new Regex($"\"({string.Join('|', people)})\"", RegexOptions.NonBacktracking);
        Assert.Empty(
            from file in SharedTowns.SelectMany(Sources)
            where named.IsMatch(File.ReadAllText(file))
            select $"{Relative(file)} names {named.Match(File.ReadAllText(file)).Value}");
    }

    private static TownPlan Plan(string name) => (TownPlan)typeof(TownPlans).GetProperty(name)!.GetValue(null)!;

    private static IEnumerable<string> Sources(string folder)
    {
        var root = Path.Combine(TheSystem.Root, folder) + "/";
        return TheSystem.Files("*.cs").Where(file => file.StartsWith(root, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Claims(string source) =>
        Regex.Matches(source, @"TownPlans\.\w+\.Of<(?<name>\w+)>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)
            .Select(match => match.Groups["name"].Value);

    private static bool IsTestClass(string file) => Path.GetFileNameWithoutExtension(file).EndsWith("Tests", StringComparison.Ordinal);

    private static string Relative(string file) => Path.GetRelativePath(TheSystem.Root, file);

    private static IEnumerable<string> Demo(string file, int column) =>
        File.ReadLines(Path.Combine(TheSystem.Root, "deploy/helm/espace-famille/demo", file)).Skip(1)
            .Select(line => line.Split(';')[column]);
}
