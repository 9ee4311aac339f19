using System.Text.RegularExpressions;

namespace EspaceFamille.TestKit.Towns;

/// <summary>Writes the files of the demo town with what a plan adds to it, for the importers of the services.</summary>
public static partial class TestTown
{
    /// <summary>The file that names the accounts that a trial opens.</summary>
    public const string TrialAccounts = "trial-accounts.csv";

    private const string LikeHousehold = "F001";
    private const string LikeChildren = "E000[123]";
    private static readonly string Demo = Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo");

    /// <summary>Which lines of a file are about the household that the others are made like.</summary>
    private static readonly (string File, string Lines)[] Templates =
    [
        ("households.csv", $"^{LikeHousehold};"),
        ("adults.csv", $";{LikeHousehold};"),
        ("children.csv", $";{LikeHousehold};"),
        ("enrolments.csv", $";{LikeChildren};"),
        ("reservations.csv", "^[A-Z][0-9]+-000[123];"),
    ];

    public static void Write(string folder, TownPlan plan)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Demo))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        foreach (var (file, lines) in Templates)
        {
            var like = File.ReadLines(Path.Combine(Demo, file))
                .Where(line => Regex.IsMatch(line, lines, RegexOptions.NonBacktracking)).ToArray();
            File.AppendAllLines(
                Path.Combine(folder, file),
                from claim in plan.Claims from household in claim.All from line in like select For(household, line));
        }

        File.AppendAllLines(
            Path.Combine(folder, "accesskeys.csv"),
            from claim in plan.Claims
            from household in claim.All
            from line in new[]
            {
                $"{household.Code};{household.FatherKey};A{household.Code}-1;{household.Father}",
                $"{household.Code};{household.MotherKey};A{household.Code}-2;{household.Mother}",
            }
            select line);
        File.AppendAllLines(Path.Combine(folder, "accounts.csv"), plan.Claims.SelectMany(Staff));
        File.AppendAllLines(Path.Combine(folder, TrialAccounts), plan.Claims.SelectMany(Opened));
    }

    /// <summary>Codes derive from the household's: those of the demo town end in four digits.</summary>
    private static string For(Household household, string line) => FourDigits().Replace(
        Claim.Rename(line, household).Replace(LikeHousehold, household.Code, StringComparison.Ordinal),
            $"${{kind}}{household.Code}-${{number}}");

    private static IEnumerable<string> Staff(Claim claim) =>
        from number in Enumerable.Range(0, claim.Staff.Count)
        let login = claim.StaffLogin(number)
        select $"{claim.Staff[number]};{login};Madame;Maylis;{claim.Surname};{login}@mairie.example";

    private static IEnumerable<string> Opened(Claim claim) =>
    [
        .. claim.Opened.Select(household => $"family;{household.Mother}"),
        .. claim.BothParents ? claim.All.Select(household => $"family;{household.Father}") : [],
        .. Enumerable.Range(0, claim.Staff.Count).Select(number => $"{claim.Staff[number]};{claim.StaffLogin(number)}"),
    ];

    [GeneratedRegex(@"\b(?<kind>[AERL]|[RL][0-9][0-9]-)000(?<number>[0-9])\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FourDigits();
}
