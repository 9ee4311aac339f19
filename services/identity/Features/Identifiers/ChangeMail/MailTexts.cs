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
}
