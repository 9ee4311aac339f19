using EspaceFamille.Identity.Api;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Journeys.Imports;

/// <summary>Imports of the town's files in French.</summary>
internal static class ImportTexts
{
    public const string Kept = "C’est enregistré\u00A0: la valeur d’ici est gardée, jusqu’à ce que les fichiers en donnent une autre.";
    public const string Taken = "C’est enregistré\u00A0: la valeur des fichiers remplace celle d’ici.";
    public const string NotBegun = "Le service est momentanément indisponible\u00A0: rien n’a été enregistré. Veuillez réessayer.";
    public const string Unavailable =
        "Le service ne répond pas. La décision a peut-être été enregistrée\u00A0: rouvrez cette page dans quelques instants.";
    public const string NoDay = "Indiquez une date passée, ou celle d’aujourd’hui.";
    public const string NoFile = "Le fichier est momentanément indisponible. Veuillez réessayer.";

    public static string Outcome(ImportResponse import) => import.Outcome switch
    {
        ImportOutcome.Applied => "Importé",
        ImportOutcome.Dry => "Essai",
        ImportOutcome.NeedsAllowance => "Refusé",
        ImportOutcome.Started => "Inachevé",
        ImportOutcome.Unknown => "Import",
    };

    /// <summary>What an administrator does next; null where there is nothing to do.</summary>
    public static string? Advice(ImportResponse import) => import.Outcome switch
    {
        ImportOutcome.Dry =>
            "Rien n’a été enregistré. Pour importer ces fichiers, la personne qui exploite le service relance la même commande "
            + $"sans --dry-run{Allowance(import)}.",
        ImportOutcome.NeedsAllowance =>
            "Rien n’a été enregistré\u00A0: ces fichiers retireraient trop d’accès pour être importés sans accord. "
            + $"Vérifiez qu’ils sont complets. S’ils le sont, la personne qui exploite le service relance la commande{Allowance(import)}.",
        ImportOutcome.Started => "Cet import est en cours, ou a été interrompu. Relancer la commande le termine.",
        ImportOutcome.Applied or ImportOutcome.Unknown => null,
    };

    /// <summary>"3 différences attendent une décision".</summary>
    public static string Waiting(int count) =>
        count == 1 ? "Une différence attend une décision" : $"{count} différences attendent une décision";

    public static string Differences(int count) => FrenchNumbers.Count(count, "différence", "différences");

    public static string Kind(ImportKind kind) => kind switch
    {
        ImportKind.Household => "Foyers",
        ImportKind.Adult => "Adultes",
        ImportKind.Child => "Enfants",
        ImportKind.AccessKey => "Clés des courriers",
        ImportKind.Link => "Rattachements de comptes",
        ImportKind.FamilyAccount => "Coordonnées de comptes",
        ImportKind.StaffAccount => "Comptes d’agents",
        ImportKind.Unknown => "Autres",
    };

    /// <summary>"3 ajouts, 1 changement, 312 sans changement".</summary>
    public static string Numbers(ImportCountResponse count)
    {
        string?[] parts =
        [
            count.Added == 0 ? null : FrenchNumbers.Count(count.Added, "ajout", "ajouts"),
            count.Changed == 0 ? null : FrenchNumbers.Count(count.Changed, "changement", "changements"),
            count.Disabled == 0 ? null : FrenchNumbers.Count(count.Disabled, "retrait", "retraits"),
            $"{count.Untouched} sans changement",
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>The whole run in a line, such as "4 ajouts, 2 retraits".</summary>
    public static string Summary(ImportResponse import)
    {
        var (added, changed, disabled) =
            (import.Counts.Sum(one => one.Added), import.Counts.Sum(one => one.Changed), import.Counts.Sum(one => one.Disabled));
        return added + changed + disabled == 0
            ? "Aucun changement"
            : Numbers(new(ImportKind.Unknown, added, changed, disabled, 0)).Replace(", 0 sans changement", "", StringComparison.Ordinal);
    }

    public static string Action(ImportAction action) => action switch
    {
        ImportAction.Added => "ajout",
        ImportAction.Changed => "changement",
        ImportAction.Disabled => "retrait",
        ImportAction.Unknown => "autre",
    };

    public static string Fact(ImportFact fact) => fact switch
    {
        ImportFact.Address => "Adresse postale",
        ImportFact.Mail => "Courriel",
        ImportFact.Telephone => "Téléphone",
        ImportFact.Link => "Rattachement retiré par la mairie",
        ImportFact.Unknown => "Autre",
    };

    public static string Source(FactSource source) => source switch
    {
        FactSource.Family => "écrit par la famille",
        FactSource.Agent => "écrit par la mairie",
        FactSource.Unknown => "écrit ici",
    };

    /// <summary>Telephones as people read them; other facts as they are.</summary>
    public static string? Value(ImportFact fact, string? value) => fact is ImportFact.Telephone && value is not null
        ? string.Join(", ", value.Split(", ").Select(FrenchTelephones.Of))
        : value;

    private static string Allowance(ImportResponse import) =>
        import.NeedsAllowed is { } needed ? $", avec --allow-disabling {needed}" : "";
}
