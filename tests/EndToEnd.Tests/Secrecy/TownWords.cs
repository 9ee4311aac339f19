using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>The personal data of the town's people: names, mail addresses, telephone numbers, streets.</summary>
internal static class TownWords
{
    private static readonly (string File, string[] Columns)[] Personal =
    [
        ("adults.csv", ["firstName", "lastName", "email", "telephone"]),
        ("children.csv", ["firstName", "lastName"]),
        ("households.csv", ["addressLine"]),
        ("accesskeys.csv", ["key"]),
    ];

    private static readonly string[] Groups = [.. Column("enrolments.csv", "group").Distinct(StringComparer.Ordinal)];

    /// <summary>Any of them, or of these, as a word of its own.</summary>
    public static WordSearch And(params IEnumerable<string> others) => new(
        Personal.SelectMany(source => source.Columns.SelectMany(column => Column(source.File, column)))
            .Concat(TownPlans.WholeSystem.Claims.SelectMany(claim => claim.PersonalWords)).Concat(others));

    /// <summary>The text without the names of groups: some have the name of a school, which is named after a person.</summary>
    public static string WithoutGroups(string text) => Groups.Aggregate(
        text, (rest, group) => rest.Replace(group, "", StringComparison.Ordinal));

    private static IEnumerable<string> Column(string file, string column)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo", file));
        var place = Array.IndexOf(lines[0].Split(';'), column);
        return lines.Skip(1).Select(line => line.Split(';')[place]);
    }
}
