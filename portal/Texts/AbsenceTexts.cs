using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Texts;

/// <summary>Reasons of an absence and of its refusal in French.</summary>
internal static class AbsenceTexts
{
    /// <summary>The reason of a declared absence, or why it is not shown: erased at the end of its retention, or hidden.</summary>
    public static string Reason(AbsenceResponse absence) => absence switch
    {
        { Reason: { } reason } => Reason(reason),
        { ReasonErasedAt: not null } => "Effacé : la ville ne le garde pas au-delà de la durée prévue",
        _ => ReasonHidden,
    };

    /// <summary>For an agent without the right to review the absence, instead of its reason and comment.</summary>
    public const string ReasonHidden = "Motif et commentaire réservés aux agents qui étudient les justificatifs de ce lieu";

    public static string Reason(AbsenceReason reason) => reason switch
    {
        AbsenceReason.ChildIllness => "Maladie de l’enfant",
        AbsenceReason.SiblingIllness => "Maladie d’un frère ou d’une sœur",
        AbsenceReason.Dispensation => "Dérogation",
        AbsenceReason.FamilyDeath => "Décès dans la famille",
        AbsenceReason.TeacherAbsence => "Absence de l’enseignant",
        AbsenceReason.ForceMajeure => "Cas de force majeure",
        AbsenceReason.Unknown => "Autre motif",
    };

    /// <summary>Why the town refused, so that a family knows what to send next time: in the words of the decision.</summary>
    public static string Refusal(AbsenceResponse absence) => absence.TownReason?.Sentence ?? Refusal(absence.RefusalReason);

    /// <summary>The same for a decision that has no words of the town's list.</summary>
    public static string Refusal(RefusalReason? reason) => reason switch
    {
        RefusalReason.Unreadable => "Le justificatif n’était pas lisible.",
        RefusalReason.WrongPerson => "Le justificatif ne concernait pas cet enfant.",
        RefusalReason.WrongDates => "Le justificatif ne portait pas sur ces dates.",
        RefusalReason.NotSupporting => "Le document joint n’était pas un justificatif recevable.",
        RefusalReason.Infected => "Le justificatif a été refusé par l’antivirus.",
        RefusalReason.NoDocument => "Aucun justificatif n’a été reçu.",
        RefusalReason.Other or RefusalReason.Unknown or null => "Le motif n’a pas été retenu par la ville.",
    };
}
