namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>Why a mail failed for good before a mail server saw it, in the words that agents read.</summary>
internal static class MailReasonTexts
{
    public const string Unlinked = "Le compte n’appartient plus au foyer de la demande.";

    public const string LinkEnded = "Le lien de ce courriel n’est plus valable.";

    public const string InvalidAddress = "L’adresse électronique du compte n’est pas valide.";

    public const string NeedsSmtpUtf8 =
        "L’adresse a des lettres accentuées avant l’arobase, et le serveur de courriel de la ville n’en accepte pas (SMTPUTF8). "
        + "Une autre adresse est nécessaire.";
}
