using System.Globalization;
using EspaceFamille.Language;
using EspaceFamille.Notifications.Api;

namespace EspaceFamille.Portal.Texts;

/// <summary>Mails that failed for good, in French.</summary>
internal static class MailTexts
{
    public const string Resent = "Le courriel part de nouveau. S’il échoue encore, il reviendra dans cette liste.";
    public const string NotResent =
        "Le service ne répond pas. Le courriel part peut-être déjà de nouveau\u00A0: rechargez la page pour le savoir.";
    public const string NotBegun =
        "Le service est momentanément indisponible\u00A0: ce renvoi n’a pas été enregistré. Réessayez dans quelques instants.";
    public const string Gone = "Ce courriel n’existe plus.";

    /// <summary>What the mail is about, by the name of its templates.</summary>
    public static string Subject(string template) => template switch
    {
        "absence-received" => "Déclaration d’absence reçue",
        "absence-settled" => "Réponse à une déclaration d’absence",
        "absence-withdrawn" => "Déclaration d’absence retirée",
        "documents-missing" => "Justificatif à fournir de nouveau",
        "documents-unreadable" => "Justificatif illisible",
        "documents-demanded" => "Autre justificatif demandé",
        "documents-due" => "Justificatif attendu",
        "reservations-received" => "Demande de réservation reçue",
        "reservations-decided" => "Réponse à une demande de réservation",
        "days-cancelled" => "Jours annulés par la ville",
        "account-activation" => "Activation d’un compte",
        "account-factors-reset" => "Second facteur réinitialisé",
        "account-invitation" => "Invitation d’un agent",
        "account-household-opened" => "Compte ouvert dans le foyer",
        "account-password-reset" => "Nouveau mot de passe demandé",
        "account-unlock" => "Déblocage de la connexion",
        "account-new-device" => "Connexion depuis un nouvel appareil",
        "account-password-changed" => "Mot de passe modifié",
        "account-user-name-changed" => "Identifiant modifié",
        "account-factors-changed" => "Moyen de connexion modifié",
        "account-user-name" => "Identifiant demandé",
        "account-closed" => "Compte fermé",
        "account-disabled" => "Compte suspendu",
        "account-reopened" => "Compte rouvert",
        "staff-disabled" => "Compte d’agent suspendu",
        "staff-reopened" => "Compte d’agent rouvert",
        "staff-mail-change" => "Nouveau courriel d’un agent à confirmer",
        "staff-mail-announced" => "Changement de courriel d’un agent annoncé",
        "staff-mail-changed" => "Courriel d’un agent changé",
        "account-sign-in-unlocked" => "Connexion débloquée",
        "account-factor-reset-requested" => "Retrait d’un code de sécurité annoncé",
        "account-factor-reset" => "Code de sécurité retiré",
        "account-merged" => "Comptes réunis",
        "account-merged-away" => "Compte fermé et réuni avec un autre",
        "account-link-ended" => "Fin du rattachement à un foyer",
        "account-link-received" => "Demande de rattachement reçue",
        "account-link-accepted" => "Demande de rattachement acceptée",
        "account-link-refused" => "Demande de rattachement refusée",
        "link-documents" => "Pièce demandée pour un rattachement",
        "space-documents-expiring" => "Documents d’un espace de stockage qui expirent",
        "space-erasure-announced" => "Effacement d’un espace de stockage annoncé",
        "days-restored" => "Jours de nouveau réservés",
        _ => "Courriel de l’Espace Famille",
    };

    /// <summary>"Déclaration d’absence reçue, ABS-2026-000123"</summary>
    public static string Title(MailResponse mail) =>
        mail.Number is { Length: > 0 } number ? $"{Subject(mail.Template)}, {number}" : Subject(mail.Template);

    /// <summary>The mail server's own words, or what is known without them.</summary>
    public static string Reason(MailResponse mail) => (mail.LastAnswer, mail.LastResult) switch
    {
        ({ Length: > 0 } answer, _) => answer,
        (_, DeliveryResult.Rejected) => "Adresse refusée par le serveur de courriel",
        _ => "Le serveur de courriel n’a pas donné de motif",
    };

    public static string Attempts(int count) => FrenchNumbers.Count(count, "essai", "essais");

    /// <summary>"2 courriels à corriger et à renvoyer"</summary>
    public static string Summary(MailListResponse? failed) => failed switch
    {
        null => "Le nombre de courriels en échec est momentanément indisponible",
        { Mails.Count: 0 } => "Aucun courriel en échec",
        { Next: not null } => $"Plus de {FrenchNumbers.Count(failed.Mails.Count, "courriel en échec", "courriels en échec")}",
        _ => FrenchNumbers.Count(failed.Mails.Count, "courriel en échec", "courriels en échec"),
    };

    /// <summary>"2", or "100+" where there are further pages.</summary>
    public static string Number(MailListResponse failed) =>
        failed.Mails.Count.ToString(CultureInfo.InvariantCulture) + (failed.Next is null ? "" : "+");
}
