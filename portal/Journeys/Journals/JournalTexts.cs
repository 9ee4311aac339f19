using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Journeys.Journals;

/// <summary>The journals in French.</summary>
internal static class JournalTexts
{
    public const string Incomplete = "Une partie du journal ne peut pas être affichée pour le moment\u00A0: des lignes manquent.";
    public const string NotExported = "Le service ne répond pas\u00A0: aucun fichier n’a été préparé. Réessayez dans quelques instants.";
    public const string NoHousehold = "Aucun foyer ne porte ce numéro.";
    public const string NotSearched = "La recherche de ce foyer n’a pas abouti\u00A0: réessayez dans quelques instants.";
    public const string BadDay = "Indiquez une date qui existe.";
    public const string Order = "La fin de la période précède son début.";

    public static string Of(JournalKind kind) => kind switch
    {
        JournalKind.SignIns => "Connexions",
        JournalKind.Failures => "Échecs de connexion",
        JournalKind.Readings => "Consultations par la ville",
        JournalKind.Keys => "Clés et courriers",
        JournalKind.LinkedAccounts => "Comptes et rattachements",
        JournalKind.Credentials => "Moyens de connexion",
        JournalKind.Changes => "Demandes et coordonnées",
        JournalKind.Decisions => "Décisions",
        JournalKind.Administration => "Administration",
        JournalKind.Erasures => "Effacements",
    };

    public static string Service(string service) => service switch
    {
        "identity" => "Comptes",
        "reservations" => "Réservations",
        "documents" => "Justificatifs",
        "notifications" => "Courriels",
        "partners" => "Partenaires",
        _ => service,
    };

    public static string Name(ColleagueResponse colleague) => $"{colleague.FirstName} {colleague.LastName}".Trim();

    /// <summary>Who acted: by name where it is known, else by role.</summary>
    public static string Who(JournalEntry entry, IReadOnlyDictionary<string, string> names) => entry switch
    {
        { AccountId: { } account } when names.TryGetValue(account, out var name) => name,
        { Role: "family" } => "Une famille",
        { Role: "admin" } => "L’administration",
        { Role: { } } => "Un agent de la ville",
        { AccountId: not null } => "Un compte",
        _ => "Sans compte",
    };

    /// <summary>The name of the file of an export.</summary>
    public static string FileName(JournalQuery query) => $"journal-{query.From:yyyy-MM-dd}-{query.Until:yyyy-MM-dd}.csv";
}
