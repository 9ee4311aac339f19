using System.Globalization;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The French lines that an import prints.</summary>
internal static class ImportTexts
{
    private const int MaxLines = 40;

    public const string Dry = "Essai (--dry-run) : rien n’a été importé. Le registre des imports garde cette comparaison.";

    public static string TakenName(string login) => $"« {login} » est déjà l’identifiant d’une autre personne.";

    public static string NeedsAllowance(int needed) => string.Create(
        CultureInfo.InvariantCulture,
        $"Rien n’a été importé. Ces fichiers retireraient {needed} accès, personnes ou foyers. Vérifiez qu’ils sont complets et de cette "
            + $"ville, puis relancez avec --allow-disabling {needed}.");

    public static string Kept(string administrator) => $"Compte gardé, le dernier qui administre : {administrator}";

    public static IEnumerable<string> Lines(ImportReport report, TownClock clock) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{"",-22}{"ajoutés",10}{"modifiés",10}{"retirés",10}{"inchangés",11}"),
        .. report.Counts.Select(Line),
        .. Part("Retirés par ces fichiers", [.. report.Changes.Where(one => one.Action is ImportAction.Disabled)
            .Select(one => $"{Name(one.Kind)} : {one.Subject}")]),
        .. report.KeptAdministrator is { } kept ? [Kept(kept)] : Array.Empty<string>(),
        .. Part("Différences gardées", [.. report.Differences.Where(one => !one.IsDecided).Select(one => Line(one, clock))]),
    ];

    private static string Line(ImportCount count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name(count.Kind),-22}{count.Added,10}{count.Changed,10}{count.Disabled,10}{count.Untouched,11}");

    private static IEnumerable<string> Part(string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return [];
        string[] rest = lines.Count > MaxLines ? [$"  et {(lines.Count - MaxLines).ToString(CultureInfo.InvariantCulture)} autres"] : [];
        return
        [
            $"{title} : {lines.Count.ToString(CultureInfo.InvariantCulture)}", .. lines.Take(MaxLines).Select(line => $"  {line}"), .. rest,
        ];
    }

    private static string Line(RunDifference one, TownClock clock) => string.Create(
        CultureInfo.InvariantCulture, $"{one.Subject} : {Name(one.Fact)}{Who(one.Origin, clock)}");

    private static string Who(FieldOrigin? origin, TownClock clock) => origin is null ? "" : string.Create(
        CultureInfo.InvariantCulture, $", {Who(origin.Source)} le {clock.DayOf(origin.At):dd/MM/yyyy}");

    private static string Name(DifferentFact fact) => fact switch
    {
        DifferentFact.Address => "adresse postale",
        DifferentFact.Mail => "courriel",
        DifferentFact.Telephone => "téléphone",
        DifferentFact.Link => "rattachement retiré par la mairie",
    };

    private static string Who(FieldSource source) => source switch
    {
        FieldSource.Family => "changé par la famille",
        FieldSource.Agent => "changé par un agent",
    };

    private static string Name(ImportKind kind) => kind switch
    {
        ImportKind.Household => "Foyers",
        ImportKind.Adult => "Adultes",
        ImportKind.Child => "Enfants",
        ImportKind.AccessKey => "Clés d’accès",
        ImportKind.Link => "Rattachements",
        ImportKind.FamilyAccount => "Comptes de familles",
        ImportKind.StaffAccount => "Comptes d’agents",
    };
}
