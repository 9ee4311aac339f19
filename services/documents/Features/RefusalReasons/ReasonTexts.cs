using EspaceFamille.Documents.Domain.RefusalReasons;

namespace EspaceFamille.Documents.Features.RefusalReasons;

/// <summary>What an administrator reads when an edit of the list is refused.</summary>
internal static class ReasonTexts
{
    public static string OfLabel(TextFault fault) => fault switch
    {
        TextFault.Missing => "Indiquez ce que les agents choisiront.",
        TextFault.TooLong => $"Le libellé est limité à {ReasonRules.MaxLabelCharacters} caractères.",
        TextFault.Unprintable => "Le libellé tient sur une ligne, sans caractères qui ne s’affichent pas.",
    };

    public static string OfSentence(TextFault fault) => fault switch
    {
        TextFault.Missing => "Écrivez la phrase que les familles liront.",
        TextFault.TooLong => $"La phrase est limitée à {ReasonRules.MaxSentenceCharacters} caractères.",
        TextFault.Unprintable => "La phrase tient sur une ligne, sans caractères qui ne s’affichent pas.",
    };

    public static (string Code, string Title) Of(ReasonFault fault) => fault switch
    {
        ReasonFault.NoCode => ("no-code", "Le libellé doit contenir au moins une lettre ou un chiffre."),
        ReasonFault.CodeTaken =>
            ("reason-exists", "Un motif porte déjà ce libellé, ou l’a porté : modifiez-le, ou proposez-le de nouveau."),
        ReasonFault.TooMany => ("too-many-reasons", $"La liste compte {ReasonRules.MaxReasons} motifs au plus, retirés compris."),
        ReasonFault.ChangedMeanwhile =>
            ("reason-changed-meanwhile", "Ce motif a été modifié entre-temps par une autre personne. Rien n’a été enregistré."),
        ReasonFault.Permanent => ("reason-permanent", "Ce motif ne peut pas être retiré : il sert quand aucun autre ne convient."),
    };
}
