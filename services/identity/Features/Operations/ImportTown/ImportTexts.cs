using System.Globalization;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The French lines that an import prints.</summary>
internal static class ImportTexts
{
    public static IEnumerable<string> Lines(IReadOnlyCollection<ImportDifference> differences, TownClock clock) =>
        differences.Count == 0
            ? []
            :
            [
                $"Différences gardées : {differences.Count}. Le fichier de la ville dit autre chose que la famille ou un agent depuis :",
                .. differences.Select(one => Line(one, clock)),
            ];

    private static string Line(ImportDifference one, TownClock clock) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {one.Subject} : {Name(one.Fact)}, {Who(one.Origin.Source)} le {clock.DayOf(one.Origin.At):dd/MM/yyyy}");

    private static string Name(ImportedFact fact) => fact switch
    {
        ImportedFact.Address => "adresse postale",
        ImportedFact.Mail => "courriel",
        ImportedFact.Telephone => "téléphone",
    };

    private static string Who(FieldSource source) => source switch
    {
        FieldSource.Family => "changé par la famille",
        FieldSource.Agent => "changé par un agent",
    };
}
