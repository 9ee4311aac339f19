namespace EspaceFamille.Documents.Features.Reviews.DecideReview;

/// <summary>What an agent reads when a refusal or a decision cannot be recorded.</summary>
internal static class DecisionTexts
{
    public const string UnknownReason = "Choisissez un motif dans la liste.";
    public const string RequestWithdrawn = "La famille a retiré cette absence : il n’y a plus rien à décider.";
    public const string WithdrawnReason = "La ville ne propose plus ce motif : choisissez-en un autre.";
    public const string AlreadyAccepted = "Ce justificatif a déjà été accepté. Votre décision n’a pas été enregistrée.";
    public const string AlreadyRefused = "Ce justificatif a déjà été refusé. Votre décision n’a pas été enregistrée.";
    public const string AnalysisPending =
        "Un fichier est en cours d’analyse : la demande pourra être acceptée dès que l’analyse sera terminée. "
        + "Votre décision n’a pas été enregistrée.";

    public static string Of(RefusalFault fault) => fault switch
    {
        RefusalFault.WordsTooLong => $"Le message est limité à {RefusalRules.MaxWordsCharacters} caractères.",
        RefusalFault.WordsMissing => "Avec le motif « autre », dites à la famille ce qui ne convient pas.",
        RefusalFault.WordsUnprintable => "Le message contient des caractères qui ne s’affichent pas.",
    };
}
