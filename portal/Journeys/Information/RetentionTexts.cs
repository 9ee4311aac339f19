using EspaceFamille.Language;
using EspaceFamille.Platform;

namespace EspaceFamille.Portal.Journeys.Information;

/// <summary>The classes of personal data and their retention periods in words.</summary>
internal static class RetentionTexts
{
    private const int MonthsOfAYear = 12;
    private const string Decision = "après la décision", Sending = "après l’envoi", Registration = "";

    /// <summary>What each class is, and what its period counts from, in the order of the page.</summary>
    private static readonly (string Name, string Data, string From)[] Classes =
    [
        ("DecidedPieces", "Vos justificatifs : fichiers, images de leurs pages, textes et titres", Decision),
        ("UndecidedPieces", "Vos justificatifs, tant que la ville n’a pas décidé", Sending),
        ("UnsentPieces", "Un fichier déposé sans que la demande soit envoyée", "après son dépôt"),
        ("StaffWords", "Ce que la mairie écrit sur votre demande : décision, pièce demandée, notes des agents", Decision),
        ("DecidedReasons", "Le motif et le commentaire d’une absence", "après la décision ou le retrait"),
        ("UndecidedReasons", "Le motif et le commentaire d’une absence, tant que la ville n’a pas décidé", Sending),
        ("Reviews", "La décision sur vos justificatifs : dates, numéro, accord ou refus, lectures des fichiers", Decision),
        ("Requests", "Vos demandes et vos absences : dates, numéros et suites", "après la décision ou l’envoi"),
        ("Plannings", "Vos réservations de repas, jour par jour", "après la fin de l’année scolaire"),
        ("Mails", "Les courriels que la ville vous a envoyés", "après leur rédaction"),
        ("Readings", "Le journal de ce que les agents ont lu de votre foyer", "après la lecture"),
        ("Journal", "Le journal des actes des agents et des effacements", "après l’acte"),
        ("Imports", "Le registre des imports des fichiers de la ville : numéros de foyers et identifiants", "après l’import"),
        ("Accounts", "Votre compte, vos coordonnées, les responsables et les enfants de votre foyer", Registration),
        ("ClosedAccounts", "Les noms et les coordonnées d’un compte fermé, ou fusionné avec un autre", "après la fermeture"),
        ("DepartedChildren", "Les coordonnées d’un enfant qui n’est plus dans les fichiers de la ville", "après son départ"),
        ("LinkRequests", "Votre demande de rattachement à un foyer, et ce que vous y avez écrit", Decision),
        ("Pictures", "Les photos que vous ajoutez : la vôtre et celles de vos enfants, jusqu’à leur retrait", Registration),
        ("RemovedPictures", "Qui a retiré la photo d’un enfant, et quand", "après le retrait"),
        ("StorageSpaces", "Votre espace de stockage, que la mairie ne peut pas lire", "après sa dernière ouverture"),
        ("ClosedStorageSpaces", "L’espace de stockage d’un compte fermé", "après la fermeture du compte"),
        ("DisabledStorageSpaces", "L’espace de stockage d’un compte suspendu", "après la suspension du compte"),
        ("EmptiedStorageSpaces", "L’espace de stockage que vous avez demandé de vider", "après votre demande"),
        ("StorageSpaceOperations", "Le journal de votre espace de stockage, que vous seul lisez", "après l’opération"),
        ("StorageSpaceSessions", "L’ouverture de votre espace de stockage, et les essais de mot de passe", "au plus après l’ouverture"),
        ("Enrolments", "Les inscriptions de vos enfants", Registration),
        ("Contacts", "Les coordonnées et les prénoms dont les courriels ont besoin", Registration),
        ("PartnerEvents", "Ce que la ville transmet à d’autres services, sans votre nom : jours, lieux, états", "après l’envoi"),
        ("PartnerCopies", "La copie de vos réservations et demandes dont ces envois ont besoin", "après leur changement"),
        ("PartnerRegistrations", "La copie des inscriptions de vos enfants dont ces envois ont besoin", Registration),
        ("Drafts", "Vos brouillons", "après la dernière modification"),
        ("HeldForms", "Un formulaire que nous n’avons pas pu enregistrer", "après son envoi"),
        ("Sessions", "Votre session sur ce site", "au plus après la connexion"),
        ("Tokens", "Les accès que vous avez donnés à ce site et à d’autres applications", "après leur fin"),
        ("SignInAttempts", "Le nombre d’essais de connexion", "après le dernier essai"),
        ("EndedKeys", "Les clés des courriers de la mairie", "après leur fin de validité"),
        ("Registrations", "La création d’un espace, tant qu’il n’est pas activé", "après la demande"),
        ("Letters", "Les courriers d’ouverture préparés pour l’impression", "après la demande d’un agent"),
        ("UploadCounts", "Le nombre de fichiers déposés par heure", "après le dépôt"),
    ];

    /// <summary>The names of the classes that have words.</summary>
    public static IEnumerable<string> Names => Classes.Select(data => data.Name);

    /// <summary>The lines of the page. A class that several services have is one line, or one per period where they differ.</summary>
    public static IEnumerable<RetentionLine> Lines(IEnumerable<(RetentionClassResponse Data, DateOnly SchoolYearEnd)> classes)
    {
        var given = classes.ToLookup(one => one.Data.Name, StringComparer.Ordinal);
        return Classes.SelectMany(known => given[known.Name]
            .Select(one => RetentionPeriod.Parse(one.Data.Period) is { } period
                ? new RetentionLine(known.Data, Period(period, known.From, one.SchoolYearEnd))
                : null)
            .OfType<RetentionLine>().Distinct());
    }

    private static string Period(RetentionPeriod period, string from, DateOnly schoolYearEnd) => period.Unit switch
    {
        RetentionUnit.Days => $"{FrenchNumbers.Count(period.Count, "jour", "jours")} {from}",
        RetentionUnit.Months when period.Count % MonthsOfAYear == 0 =>
            $"{FrenchNumbers.Count(period.Count / MonthsOfAYear, "an", "ans")} {from}",
        RetentionUnit.Months => $"{FrenchNumbers.Count(period.Count, "mois", "mois")} {from}",
        RetentionUnit.SchoolYear => $"jusqu’à la fin de l’année scolaire ({FrenchDates.DayAndMonth(schoolYearEnd)}), "
            + $"et au moins {FrenchNumbers.Count(RetentionPeriod.MonthsAtLeast, "mois", "mois")} {from}",
        RetentionUnit.Registration => "tant que votre foyer est inscrit auprès de la ville",
    };
}
