namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>The French sentences of a document that is added to a request.</summary>
internal static class PieceTexts
{
    public const string NoFile = "Choisissez au moins un fichier.";
    public const string NotBegun =
        "Le service est momentanément indisponible : cet envoi n’a pas été enregistré. Réessayez dans quelques instants.";
    public const string Unanswered =
        "Le service ne répond pas. Votre pièce a peut-être été ajoutée ; envoyez de nouveau les mêmes fichiers, ils ne compteront qu’une "
        + "fois.";
}
