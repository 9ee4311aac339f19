namespace EspaceFamille.Portal.Uploads;

/// <summary>The French sentences of the files that a family chooses.</summary>
internal static class UploadTexts
{
    public const string NoFile = "Choisissez au moins un fichier.";
    public const string NoReadableFile =
        "La mairie ne pourra lire aucun de ces fichiers. Remplacez-les, ou ajoutez-en un autre : une photo nette, ou un PDF.";
    public const string NoReplacement = "Choisissez d’abord le nouveau fichier, puis appuyez de nouveau sur « Remplacer ».";
    public const string UntitledDocument = "Justificatif";
    public const string NotBegun =
        "Le service est momentanément indisponible : ces fichiers n’ont pas été enregistrés. Envoyez-les de nouveau dans quelques "
        + "instants.";
    public const string Unanswered =
        "La réponse n’est pas arrivée. Envoyez de nouveau les mêmes fichiers : s’ils ont été reçus, ils ne compteront qu’une fois.";

    public static string ErasedDocument(string title) => $"{title} : ce justificatif a été effacé. Retirez-le, puis ajoutez-le de nouveau.";

    /// <summary>The label of the field that chooses files.</summary>
    /// <param name="takesSeveral">Once a document is full, what is chosen next is another one.</param>
    public static string Choose(IReadOnlyList<DraftDocument> documents, bool takesSeveral) => documents switch
    {
        [] => "Choisir des fichiers",
        _ when documents.Any(document => document.HasRoom) => "Ajouter une page ou un fichier",
        _ => takesSeveral ? "Ajouter un autre justificatif" : "Fichier de remplacement",
    };

    /// <summary>The label of the field that takes a photo.</summary>
    /// <inheritdoc cref="Choose"/>
    public static string Photograph(IReadOnlyList<DraftDocument> documents, bool takesSeveral) => documents switch
    {
        [] => "Prendre une photo",
        _ when takesSeveral || documents.Any(document => document.HasRoom) => "Photographier une autre page",
        _ => "Photo de remplacement",
    };
}
