using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>The portal is a set of journeys over shared folders, and reads states as enums.</summary>
public sealed class PortalShapeTests
{
    private const string Prefix = "EspaceFamille.Portal.";

    /// <summary>Names of enum members in the API's JSON. Some words have other uses: they are counted in comparisons only.</summary>
    private static readonly string[] States =
    [
        "underReview", "accepted", "refused", "withdrawn", "submitted", "reserved", "pending", "absentJustified", "absentRefused", "served",
        "servedUnreserved", "locked", "closed", "waiting", "decided", "clean", "infected", "childIllness", "siblingIllness", "dispensation",
        "familyDeath", "teacherAbsence", "forceMajeure", "oneDay", "fromTo", "monday", "unreadable", "planning-changed", "no-file-accepted",
    ];

    private static string Portal => Path.Combine(TheSystem.Root, "portal");

    [Fact]
    public void Pages_OfThePortal_AreInAJourney() => Assert.Empty(
        from file in Files("*.cshtml")
        where File.ReadLines(file).FirstOrDefault()?.StartsWith("@page", StringComparison.Ordinal) == true
        where Path.GetRelativePath(Portal, file).Split('/') is not ["Journeys", _, _]
        select file);

    [Fact]
    public void Pages_OfThePortal_NameTheirAddress() => Assert.Empty(
        from file in Files("*.cshtml")
        let first = File.ReadLines(file).FirstOrDefault() ?? ""
        where first.StartsWith("@page", StringComparison.Ordinal) && !first.StartsWith("@page \"/", StringComparison.Ordinal)
        select file);

    [Fact]
    public void Journeys_OfThePortal_ReferenceNoOtherJourney() => Assert.Empty(
        from edge in Edges()
        where edge.From.StartsWith("Journeys.", StringComparison.Ordinal) && edge.To.StartsWith("Journeys.", StringComparison.Ordinal)
        select edge.Example);

    [Fact]
    public void SharedFolders_OfThePortal_ReferenceNoJourney() => Assert.Empty(
        from edge in Edges()
        where edge.From != "" && !edge.From.StartsWith("Journeys.", StringComparison.Ordinal)
        where edge.To.StartsWith("Journeys.", StringComparison.Ordinal)
        select edge.Example);

    [Fact]
    public void Folders_OfThePortal_FormNoCycle()
    {
        var next = Edges().Where(edge => edge.From != "" && edge.To != "")
            .ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);

        Assert.DoesNotContain(next, folder => Reachable(folder.Key, next).Contains(folder.Key));
    }

    [Fact]
    public void States_InThePortal_AreNotComparedAsStrings() => Assert.Empty(
        from file in Files("*.cs").Concat(Files("*.cshtml"))
        where Path.GetRelativePath(Portal, file) != "Api/Problem.cs"
        let text = File.ReadAllText(file)
        from state in States
        where Matches(text, $"""(==|!=|\bis|\bnot|\bor|case|\() *"{state}"|"{state}" *(=>|or\b)""")
        select $"{file}: {state}");

    [Fact]
    public void FrenchSentences_InThePortal_AreNotParsed() => Assert.Empty(
        from file in Files("*.cs").Concat(Files("*.cshtml"))
        let text = File.ReadAllText(file)
        where Matches(text, """(Reason|Title|Explanation|NoticeRule|Message)\b\??\.(StartsWith|Contains|EndsWith|IndexOf|Split)""")
        select file);

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<string> Files(string pattern) =>
        TheSystem.Files(pattern).Where(file => file.StartsWith(Portal + "/", StringComparison.Ordinal));

    private static IEnumerable<(string From, string To, string Example)> Edges() => (
        from type in TheSystem.Architecture.Types
        let folder = FolderOf(type)
        where folder is not null
        from used in type.GetTypeDependencies()
        let other = FolderOf(used)
        where other is not null && other != folder
        select (folder, other, $"{type.FullName} -> {used.FullName}")).Distinct();

    /// <summary>
    /// "Api", "Journeys.Absences"; "" for the portal's root, null outside the portal. Views are compiled beside their models.
    /// </summary>
    private static string? FolderOf(IType type)
    {
        if (!type.FullName.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var parts = type.FullName[Prefix.Length..].Split('.', '+');
        return parts switch
        {
            [_] => "",
            ["Journeys", var journey, _, ..] => $"Journeys.{journey}",
            ["Journeys", ..] => "Journeys",
            [var folder, ..] => folder,
            [] => null,
        };
    }

    private static HashSet<string> Reachable(string folder, ILookup<string, string> next)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(next[folder]);
        while (open.TryDequeue(out var current))
            if (found.Add(current))
                foreach (var further in next[current])
                    open.Enqueue(further);
        return found;
    }
}
