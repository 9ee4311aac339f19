namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>The French sentences of the pages of the storage space.</summary>
internal static class SpacePageTexts
{
    public const string Closed = "Votre espace s’est refermé. Ouvrez-le de nouveau avec votre mot de passe de stockage.";
    public const string OpenFirst =
        "Ouvrez d’abord votre espace de stockage, ou créez-le\u00A0: vous continuerez ensuite. Votre saisie en cours est gardée.";
    public const string NoDocument = "Choisissez au moins un document.";
    public const string Missing = "Ce document n’est plus là. Revenez à votre saisie, puis recommencez.";
    public const string MayBeAttached =
        "La réponse n’est pas arrivée. Joignez de nouveau les mêmes documents\u00A0: s’ils ont été copiés, ils ne compteront qu’une fois.";
    public const string MayBeDuplicated =
        "La réponse n’est pas arrivée\u00A0: la pièce a peut-être été dupliquée. Recommencez sans crainte, elle ne sera gardée "
        + "qu’une fois. Votre saisie n’en dépend pas.";
    public const string TimedOut =
        "Votre espace s’est refermé, après 20\u00A0minutes sans utilisation ou à la fin de ses deux heures. Ouvrez-le de nouveau avec "
        + "votre mot de passe de stockage.";
    public const string SecretsAgain = "Les mots de passe et les codes ne sont gardés nulle part\u00A0: saisissez-les de nouveau.";
    public const string FileAgain = "Ce que vous avez écrit est encore là\u00A0; le fichier est à choisir de nouveau.";
    public const string TextsKept = "Ce que vous avez écrit est encore là.";
    public const string Different = "Les deux saisies ne sont pas identiques.";
    public const string NoPassword = "Saisissez votre mot de passe de stockage.";
    public const string NoCode = "Saisissez votre code de secours.";
    public const string NoGroup = "Saisissez les deux groupes demandés.";
    public const string NotUnderstood = "Cochez cette case pour continuer.";
    public const string NoEndToRemindOf = "Indiquez la date limite de validité pour recevoir des rappels.";
    public const string NoFile = "Choisissez un fichier.";
    public const string Unavailable = "Le service est momentanément indisponible ou très demandé. Réessayez dans quelques instants.";
    public const string MayBeDone =
        "La réponse n’est pas arrivée\u00A0: l’opération a peut-être été faite. Vérifiez dans votre espace avant de recommencer.";
    public const string MayBeCreated =
        "La réponse n’est pas arrivée\u00A0: votre espace a peut-être été créé. Revenez à la page «\u00A0Pièces justificatives\u00A0» "
        + "avant de recommencer.";
    public const string MayBeAdded =
        "La réponse n’est pas arrivée\u00A0: le document a peut-être été ajouté. Vérifiez la liste avant de l’ajouter de nouveau.";

    public static string TooManyDocuments(int room) =>
        room == 1 ? "Choisissez un seul document\u00A0: la pièce n’a plus qu’une place." : $"Choisissez {room} documents au plus.";

    public static string Attempts(string until) => $"Trop d’essais. Vous pourrez réessayer à {until}.";

    /// <summary>What was just done, from the page's address; null for anything else.</summary>
    public static string? Done(string? done) => done switch
    {
        "code" =>
            "Votre code de secours est confirmé\u00A0: vous pouvez ajouter vos documents. S’il en remplace un autre, détruisez l’ancien.",
        "ajoute" => "Le document est ajouté à votre espace.",
        "modifie" => "Les informations du document sont enregistrées.",
        "remplace" => "Le fichier est remplacé. L’ancien est effacé.",
        "supprime" => "Le document est effacé de votre espace.",
        "motdepasse" => "Votre mot de passe de stockage est changé. Votre code de secours reste valable.",
        "recupere" =>
            "Votre espace est ouvert et votre mot de passe de stockage est changé. Votre code de secours reste valable\u00A0: gardez-le.",
        "ferme" => "Votre espace est fermé.",
        "garde" => "Votre espace ne sera pas vidé.",
        _ => null,
    };

    /// <summary>Why the page is not the one that was wanted; null for nothing of the kind.</summary>
    /// <param name="next">The page on which the family continues; null for the home page.</param>
    public static string? Notice(IQueryCollection query, string? next)
    {
        if (query["saisie"] == "perdue")
            return "Votre session avait pris fin. Ce que vous veniez de saisir n’a été gardé nulle part, pour qu’il reste secret\u00A0: "
                + "saisissez-le de nouveau.";
        return query["espace"] == "referme"
            ? "Votre espace s’est refermé. Ce que vous étiez en train de saisir n’a été gardé nulle part, pour qu’il reste secret\u00A0: "
                + "ouvrez votre espace, puis saisissez-le de nouveau."
            : next is not null ? OpenFirst : null;
    }
}
