namespace EspaceFamille.Portal.Pieces;

/// <summary>The French sentences of a document that is added to a request.</summary>
internal static class PieceTexts
{
    public const string Erased = "Les fichiers choisis ont été effacés. Choisissez-les de nouveau.";
    public const string Copied = "La copie de votre document est jointe à votre saisie.";
    public const string Duplicated = "La pièce est aussi dans votre espace de stockage.";
    public const string NotBegun =
        "Le service est momentanément indisponible : votre pièce n’a pas été envoyée. Réessayez dans quelques instants.";
    public const string Unanswered =
        "Le service ne répond pas. Votre pièce a peut-être été envoyée ; envoyez-la de nouveau, elle ne comptera qu’une fois.";
}
