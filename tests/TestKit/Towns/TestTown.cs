using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace EspaceFamille.TestKit.Towns;

/// <summary>Writes the files of the demo town with what a plan adds to it, for the importers of the services.</summary>
public static partial class TestTown
{
    private const string LikeHousehold = "F001";
    private const string LikeChildren = "E000[123]";
    private static readonly string Demo = Path.Combine(Repository.Root, "deploy/demo");

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
            select $"{household.Code};{household.FatherKey};A{household.Code}-1;{household.Father}");
        File.AppendAllLines(Path.Combine(folder, "accounts.csv"), plan.Claims.SelectMany(Accounts));
    }

    /// <summary>Codes derive from the household's: those of the demo town end in four digits.</summary>
    private static string For(Household household, string line) => FourDigits().Replace(
        Claim.Rename(line, household).Replace(LikeHousehold, household.Code, StringComparison.Ordinal),
            $"${{kind}}{household.Code}-${{number}}");

    private static IEnumerable<string> Accounts(Claim claim)
    {
        foreach (var household in claim.All)
        {
            yield return $"family;{household.Mother};{Password(household.Mother)};;{household.Code};A{household.Code}-2;;;;";
            if (claim.BothParents)
                yield return $"family;{household.Father};{Password(household.Father)};;{household.Code};A{household.Code}-1;;;;";
        }

        for (var number = 0; number < claim.Staff.Count; number++)
        {
            var login = claim.StaffLogin(number);
            var person = $"Madame;Maylis;{claim.Surname};{login}@mairie.example";
            yield return $"{claim.Staff[number]};{login};{Password(login)};{Secret(login)};;;{person}";
        }
    }

    private static string Password(string login) =>
        $"Galet-Brume-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(login)))[..10]}";

    /// <summary>32 letters of base 32, as an authenticator's secret has.</summary>
    private static string Secret(string login) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(login)).Select(value => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[value & 31]));

    [GeneratedRegex(@"\b(?<kind>[AERL]|[RL][0-9][0-9]-)000(?<number>[0-9])\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FourDigits();
}
