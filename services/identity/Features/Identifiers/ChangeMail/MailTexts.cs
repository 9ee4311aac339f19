namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>The French sentences of the pages about the mail address.</summary>
internal static class MailTexts
{
    public const string Unreadable = "Ce n’est pas une adresse électronique. Elle a la forme prenom.nom@exemple.fr.";
    public const string Unchanged = "C’est déjà votre adresse.";
    public const string AlreadyTheirs = "C’est déjà l’adresse de cette personne.";
    public const string NoAccount = "Cette personne n’a pas de compte ouvert\u00A0: rien n’a été enregistré.";
    public const string TooOftenByAgent =
        "Plusieurs adresses ont été proposées pour ce compte depuis hier\u00A0: rien n’a été enregistré. Réessayez demain.";

    public const string TooOften =
        "Vous avez proposé plusieurs adresses depuis hier. Rien n’a été enregistré : réessayez demain, ou utilisez le dernier lien reçu.";

    public const string ConfirmedByStaff =
        "Votre courriel est changé. Les messages de votre accès d’agent partent désormais à cette adresse.";

    public const string ConfirmedByInvitee =
        "Votre courriel est confirmé. Un nouveau courriel vient d’y partir\u00A0: son lien ouvre votre accès d’agent. Les invitations "
        + "envoyées à l’ancienne adresse ne sont plus valables.";

    public const string InUse =
        "Un autre compte d’agent a cette adresse depuis\u00A0: rien n’a été changé. Demandez à la personne qui administre "
        + "l’Espace Famille d’en proposer une autre.";

    public const string RefusableByStaff =
        "La personne qui administre l’Espace Famille a proposé une autre adresse pour votre accès d’agent. Si vous n’en voulez pas, "
        + "appuyez sur le bouton\u00A0: votre adresse reste ou redevient la vôtre, toutes les sessions sont fermées, les moyens de "
        + "connexion ajoutés depuis cette proposition sont retirés, et le mot de passe ne se change plus par courriel tant qu’une "
        + "personne qui administre l’Espace Famille ne vous a pas parlé.";

    public const string RefusedByStaff =
        "Votre adresse est celle de votre accès d’agent, et toutes les sessions sont fermées. Les moyens de connexion ajoutés depuis "
        + "cette proposition sont retirés, et le mot de passe ne se change plus par courriel\u00A0: parlez à une personne qui administre "
        + "l’Espace Famille, qui vérifie avec vous. Si votre mot de passe ou votre second facteur n’est plus accepté, elle vous envoie un "
        + "lien pour en choisir d’autres.";
}
