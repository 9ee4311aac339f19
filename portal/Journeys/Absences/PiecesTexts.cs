using EspaceFamille.Documents.Api;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>The French sentences of the list of unsent documents.</summary>
internal static class PiecesTexts
{
    public const string Unanswered =
        "La suppression n’est pas confirmée : le service ne répond pas. La liste ci-dessous montre ce qui reste ; réessayez dans quelques "
        + "instants.";

    /// <summary>As the family named it; its kind where it has no title.</summary>
    public static string Title(SupportingDocumentResponse document) => document.Title ?? document.QualificationLabel;
}
