namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>The French sentences of the procedures.</summary>
internal static class ContactPageTexts
{
    public const string NotBegun =
        "Le service est momentanément indisponible : cet envoi n’a pas été enregistré. Réessayez dans quelques instants.";
    public const string NoMail = "Ce n’est pas une adresse électronique. Elle a la forme prenom.nom@exemple.fr.";
    public const string NoMeans = "Choisissez comment la mairie vous contacte d’abord.";
    public const string NotSaved =
        "Le service ne répond pas. Vos informations ont peut-être été enregistrées ; vous pouvez les envoyer de nouveau.";
    public const string Unanswered =
        "Le service ne répond pas. Votre demande a peut-être été enregistrée ; vous pouvez l’envoyer de nouveau, elle ne comptera qu’une "
        + "fois.";
}
