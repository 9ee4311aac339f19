using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>What an administrator reads when a change of an account of staff is refused.</summary>
internal static class StaffTexts
{
    public const string UnknownRight = "Ce droit n’existe pas.";
    public const string UnknownNumber = "Aucun foyer ne porte ce numéro.";

    /// <summary>The last name of the account that an operator's command opens, which states no person.</summary>
    public const string FirstAdministrator = "ADMINISTRATION";

    public const string HasAdministrator =
        "Un compte d’administration est actif : cette personne invite les autres depuis la page « Comptes des agents ».";

    public const string InvitationEnded =
        "Ce lien n’est plus valable\u00A0: il a déjà servi, il date de plus de 48 heures, ou une invitation plus récente vous a été "
        + "envoyée.";

    public const string InvitationEndedAdvice =
        "Si vous avez déjà choisi votre mot de passe, connectez-vous. Sinon, ouvrez le courriel le plus récent, ou demandez une nouvelle "
        + "invitation à la personne qui administre l’Espace Famille.";

    public const string InvitationExpired =
        "Plus de 15 minutes ont passé depuis le choix du mot de passe\u00A0: rien n’a été enregistré. Choisissez-le de nouveau, puis "
        + "retirez l’ancienne clé de votre application.";

    public static readonly IReadOnlyList<string> InvitationSteps = ["Mot de passe", "Second facteur", "Codes de secours"];

    public static string Of(InvitationFault fault) => fault switch
    {
        InvitationFault.Missing => "Complétez ce champ.",
        InvitationFault.TooLong => "80 caractères au plus.",
        InvitationFault.WrongCharacters => "Un nom s’écrit avec des lettres, des espaces, des traits d’union et des apostrophes.",
        InvitationFault.NoEmail => "Indiquez une adresse complète, par exemple prenom.nom@mairie.fr.",
    };

    public static string CodeOf(StaffFault fault) => fault switch
    {
        StaffFault.OwnAccount => "own-account",
        StaffFault.ChangedMeanwhile => "review-rights-changed-meanwhile",
        StaffFault.TooManyHouseholds => "too-many-households",
        StaffFault.OwnAccess => "own-access",
        StaffFault.LastAdministrator => "last-administrator",
        StaffFault.Busy => "administrators-busy",
        StaffFault.MailInUse => "mail-in-use",
        StaffFault.TooManyInvitations => "too-many-invitations",
        StaffFault.NotInvited => "not-invited",
        StaffFault.CannotSignIn => "account-disabled",
        StaffFault.TooManyMails => "too-many-mails",
    };

    public static string Of(StaffFault fault) => fault switch
    {
        StaffFault.OwnAccount =>
            "Vous ne pouvez pas étendre les droits de votre propre compte : demandez à une autre personne qui administre.",
        StaffFault.ChangedMeanwhile =>
            "Une autre personne a changé ces droits depuis l’affichage de la page. Rien n’a été enregistré.",
        StaffFault.TooManyHouseholds => $"Un compte nomme {StaffRules.MaxOwnHouseholds} foyers au plus.",
        StaffFault.OwnAccess =>
            "Vous ne pouvez ni suspendre votre propre compte, ni changer son rôle ou son courriel, ni réinitialiser son second "
            + "facteur, ni lever une alerte qui le concerne\u00A0: demandez à une autre personne qui administre.",
        StaffFault.LastAdministrator =>
            "C’est le dernier compte d’administration actif\u00A0: donnez d’abord ce rôle à une autre personne.",
        StaffFault.Busy => "Un autre changement des comptes d’administration est en cours. Réessayez dans un instant.",
        StaffFault.MailInUse => "Un compte d’agent a déjà cette adresse.",
        StaffFault.TooManyInvitations =>
            "Une invitation vient d’être envoyée, ou quatre l’ont été depuis hier. Attendez avant d’en envoyer une autre.",
        StaffFault.NotInvited => "Ce compte n’attend pas d’invitation\u00A0: il est déjà ouvert, ou il est suspendu.",
        StaffFault.CannotSignIn => "Ce compte est suspendu\u00A0: rouvrez-le d’abord.",
        StaffFault.TooManyMails =>
            "Plusieurs adresses ont été proposées pour ce compte depuis hier\u00A0: rien n’a été enregistré. Réessayez demain.",
    };
}
