using EspaceFamille.Documents.Api;
using EspaceFamille.Language;
using EspaceFamille.Web.Layout;

namespace EspaceFamille.Portal.Texts;

/// <summary>States and pages of uploaded files in French.</summary>
internal static class FileTexts
{
    /// <summary>The file's state; a response without one is of a file whose pages do not exist yet.</summary>
    public static FileState StateOf(DocumentFile file) =>
        file.State ?? (file.Scan is ScanState.Infected ? FileState.Infected : FileState.Received);

    public static bool IsReady(DocumentFile file) => StateOf(file) is FileState.Ready && file.ShownPages > 0;

    /// <summary>Its state may change by itself: a page that shows it is read again.</summary>
    public static bool IsPending(DocumentFile file) => StateOf(file) is FileState.Received;

    public static Tag Of(FileState state) => state switch
    {
        FileState.Received => new("En cours d’analyse", "wait", "clock"),
        FileState.Ready => new("Lisible", "ok", "check"),
        FileState.Unreadable => new("Illisible", "no", "cross"),
        FileState.Infected => new("Refusé par l’antivirus", "no", "cross"),
        FileState.Unknown => new("État inconnu", "wait", "clock"),
    };

    /// <summary>"1 page", "3 pages", "20 pages sur 45 affichées"; null unless its pages can be read.</summary>
    public static string? Pages(DocumentFile file) => file switch
    {
        _ when !IsReady(file) => null,
        { PageCount: { } all, ShownPages: { } shown } when shown < all =>
            $"{FrenchNumbers.Count(shown, "page", "pages")} sur {all} {FrenchNumbers.Noun(shown, "affichée", "affichées")}",
        _ => FrenchNumbers.Count(file.ShownPages!.Value, "page", "pages"),
    };

    public static bool IsCut(DocumentFile file) => IsReady(file) && file.ShownPages < file.PageCount;

    /// <summary>What a family can do about a file that the town cannot read, or not whole; null where nothing is to be done.</summary>
    /// <param name="isSent">It belongs to a request that was sent.</param>
    public static string? Advice(DocumentFile file, bool isSent) => StateOf(file) switch
    {
        FileState.Unreadable =>
            "La mairie ne pourra pas lire ce fichier. Reprenez la photo, ou ouvrez le document et enregistrez-le en PDF (« Imprimer », "
            + $"puis « Enregistrer en PDF »){(isSent ? "." : ", puis remplacez-le.")}",
        FileState.Infected =>
            "L’antivirus a trouvé un contenu dangereux dans ce fichier : il a été effacé, et la mairie ne peut pas le lire. Vérifiez votre "
            + $"appareil{(isSent ? "." : ", puis remplacez-le.")}",
        FileState.Ready when IsCut(file) =>
            $"La mairie ne verra que les {file.ShownPages} premières pages. "
            + (isSent ? "" : "Envoyez plutôt un document plus court, avec les seules pages utiles."),
        FileState.Received or FileState.Ready or FileState.Unknown => null,
    };
}
