namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>The French sentences of the pages about the mail address.</summary>
internal static class MailTexts
{
    public const string Unreadable = "Ce n’est pas une adresse électronique. Elle a la forme prenom.nom@exemple.fr.";
    public const string Unchanged = "C’est déjà votre adresse.";
    public const string TooOften =
        "Vous avez proposé plusieurs adresses depuis hier. Rien n’a été enregistré : réessayez demain, ou utilisez le dernier lien reçu.";
}
