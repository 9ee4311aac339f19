using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Features.Reviews.DecideReview;

namespace EspaceFamille.Documents.Features.Reviews.ChangeDecision;

/// <summary>What an agent reads when a decision cannot be changed, and the code of each case.</summary>
internal static class ChangeDecisionTexts
{
    public const string UnknownDecision = "Choisissez d’accepter ou de refuser.";

    public static string Of(StaffWordsFault fault) => fault switch
    {
        StaffWordsFault.Missing => "Expliquez pourquoi vous modifiez la décision.",
        StaffWordsFault.TooLong => $"La raison est limitée à {StaffWordsRules.MaxCharacters} caractères.",
        StaffWordsFault.Unprintable => "La raison contient des caractères qui ne s’affichent pas.",
    };

    public static (string Code, string Title) Of(ChangeRefusal refusal) => refusal switch
    {
        ChangeRefusal.Withdrawn =>
            ("absence-withdrawn", "La famille a retiré cette absence : il n’y a plus rien à décider."),
        ChangeRefusal.NotDecided =>
            ("review-not-decided", "Aucune décision n’a encore été prise : il n’y a rien à modifier."),
        ChangeRefusal.ReasonWithdrawn => ("reason-withdrawn", DecisionTexts.WithdrawnReason),
        ChangeRefusal.AnotherAgent =>
            ("decision-of-another-agent", "Seule la personne qui a pris la décision peut la modifier. Rien n’a été enregistré."),
        ChangeRefusal.TooLate =>
            ("decision-final", "Une décision se modifie dans les 24 heures : celle-ci est définitive. Rien n’a été enregistré."),
        ChangeRefusal.ChangedMeanwhile =>
            ("decision-changed-meanwhile", "La décision a été modifiée entre-temps : relisez-la avant de la modifier de nouveau."),
        ChangeRefusal.Unchanged =>
            ("decision-unchanged", "Cette décision est déjà celle qui s’applique : il n’y a rien à modifier."),
        ChangeRefusal.AnalysisPending =>
            ("analysis-pending", "Un fichier est en cours d’analyse : la demande pourra être acceptée dès que l’analyse sera terminée."),
    };
}
