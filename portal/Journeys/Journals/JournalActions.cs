using System.Collections.Frozen;
using static EspaceFamille.Portal.Journeys.Journals.JournalKind;

namespace EspaceFamille.Portal.Journeys.Journals;

/// <summary>
/// The actions of the journals of all services: their kind, and what people read. One that is not here is shown by its code.
/// </summary>
internal static class JournalActions
{
    private static readonly (string Action, JournalKind Kind, string Words)[] All =
    [
        ("signIn", SignIns, "Connexion"),
        ("signOut", SignIns, "Déconnexion"),
        ("closeSessions", SignIns, "Fermeture des autres sessions"),
        ("signInFailed", Failures, "Échec de connexion"),
        ("readHousehold", Readings, "Consultation du foyer"),
        ("readHouseholdAccounts", Readings, "Consultation des comptes du foyer"),
        ("readAccountsToMerge", Readings, "Consultation de deux comptes à réunir"),
        ("searchHouseholds", Readings, "Recherche de foyers"),
        ("readJournal", Readings, "Consultation du journal"),
        ("exportJournal", Readings, "Export du journal"),
        ("readStaffAccount", Readings, "Consultation du compte d’un agent"),
        ("searchLinkRequests", Readings, "Consultation des demandes de rattachement"),
        ("readLinkRequest", Readings, "Consultation d’une demande de rattachement"),
        ("readAbsence", Readings, "Consultation d’une absence"),
        ("searchRequests", Readings, "Recherche d’une demande"),
        ("readReview", Readings, "Consultation d’une demande à étudier"),
        ("readPage", Readings, "Consultation d’une page de justificatif"),
        ("readPageText", Readings, "Consultation du texte d’une page"),
        ("readExportedPage", Readings, "Page remise à la famille"),
        ("exportPages", Readings, "Remise des pages des justificatifs"),
        ("printLetter", Keys, "Courrier avec une clé"),
        ("revokeAccessKey", Keys, "Annulation d’une clé"),
        ("openAccount", LinkedAccounts, "Création d’un compte"),
        ("activateAccount", LinkedAccounts, "Activation d’un compte"),
        ("linkAccount", LinkedAccounts, "Rattachement d’un compte"),
        ("endLink", LinkedAccounts, "Fin d’un rattachement"),
        ("acceptLinkRequest", LinkedAccounts, "Rattachement accepté"),
        ("refuseLinkRequest", LinkedAccounts, "Rattachement refusé"),
        ("disableAccount", LinkedAccounts, "Suspension d’un compte"),
        ("reopenAccount", LinkedAccounts, "Réouverture d’un compte"),
        ("mergeAccounts", LinkedAccounts, "Réunion de deux comptes"),
        ("closeAccount", LinkedAccounts, "Fermeture d’un compte"),
        ("unlockAccount", Credentials, "Déblocage de la connexion"),
        ("resetPassword", Credentials, "Nouveau mot de passe par courriel"),
        ("changePassword", Credentials, "Changement de mot de passe"),
        ("changeUserName", Credentials, "Changement d’identifiant"),
        ("unlockSignIn", Credentials, "Connexion débloquée par la mairie"),
        ("requestFactorReset", Credentials, "Code de sécurité déclaré perdu"),
        ("cancelFactorReset", Credentials, "Retrait du code refusé par son titulaire"),
        ("resetFactor", Credentials, "Code de sécurité perdu retiré"),
        ("forgetDevice", Credentials, "Retrait d’un appareil"),
        ("addAuthenticator", Credentials, "Ajout d’un code de sécurité"),
        ("removeAuthenticator", Credentials, "Retrait du code de sécurité"),
        ("drawRecoveryCodes", Credentials, "Création de codes de secours"),
        ("addPasskey", Credentials, "Ajout d’une clé de connexion"),
        ("removePasskey", Credentials, "Retrait d’une clé de connexion"),
        ("changeTelephones", Changes, "Changement de téléphone"),
        ("requestAddressChange", Changes, "Demande de changement d’adresse"),
        ("proposeMail", Changes, "Demande de changement de courriel"),
        ("changeMail", Changes, "Changement de courriel"),
        ("refuseMail", Changes, "Changement de courriel refusé par son titulaire"),
        ("declareAbsence", Changes, "Déclaration d’absence"),
        ("withdrawAbsence", Changes, "Retrait d’une absence"),
        ("submitRequest", Changes, "Demande de réservation"),
        ("setChildPicture", Changes, "Photo d’un enfant"),
        ("removeChildPicture", Changes, "Retrait de la photo d’un enfant"),
        ("setOwnPicture", Changes, "Photo de profil"),
        ("removeOwnPicture", Changes, "Retrait de la photo de profil"),
        ("acceptReview", Decisions, "Demande acceptée"),
        ("refuseReview", Decisions, "Demande refusée"),
        ("changeToAccepted", Decisions, "Décision changée\u00A0: acceptée"),
        ("changeToRefused", Decisions, "Décision changée\u00A0: refusée"),
        ("demandDocument", Decisions, "Autre justificatif demandé"),
        ("addNote", Decisions, "Note ajoutée"),
        ("assignReview", Decisions, "Demande confiée à un agent"),
        ("giveReviewRight", Administration, "Droit d’étude donné"),
        ("takeReviewRight", Administration, "Droit d’étude retiré"),
        ("addOwnHousehold", Administration, "Foyer personnel ajouté"),
        ("removeOwnHousehold", Administration, "Foyer personnel retiré"),
        ("addRefusalReason", Administration, "Motif de refus ajouté"),
        ("changeRefusalReason", Administration, "Motif de refus modifié"),
        ("decideClosure", Administration, "Fermeture décidée"),
        ("takeBackClosure", Administration, "Fermeture annulée"),
        ("resendMail", Administration, "Courriel renvoyé"),
        ("erase", Erasures, "Effacement en fin de conservation"),
        ("erasePictureOfClosedAccount", Erasures, "Effacement de la photo d’un compte fermé"),
    ];

    private static readonly FrozenDictionary<string, string> WordsOf = All.ToFrozenDictionary(
        one => one.Action, one => one.Words, StringComparer.Ordinal);

    public static string Words(string action) => WordsOf.GetValueOrDefault(action, action);

    /// <summary>The actions of a kind; none for null, which filters nothing.</summary>
    public static IReadOnlyList<string> Of(JournalKind? kind) =>
        kind is null ? [] : [.. All.Where(one => one.Kind == kind).Select(one => one.Action)];
}
