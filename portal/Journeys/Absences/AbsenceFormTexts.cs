using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>The French sentences of "Signaler une absence".</summary>
internal static class AbsenceFormTexts
{
    public const string NoEnrolment = "Choisissez au moins une inscription.";
    public const string NoPreset = "Dites quels jours votre enfant est absent.";
    public const string NoDay = "Indiquez une date qui existe.";
    public const string NoFirstDay = "Indiquez une date de début qui existe.";
    public const string NoLastDay = "Indiquez une date de fin qui existe.";
    public const string NoReason = "Choisissez le motif de l’absence.";
    public const string NoComment = "Dites en quelques mots pourquoi votre enfant est absent.";
    public const string UnprintableComment = "Le commentaire contient des caractères qui ne s’affichent pas.";
    public const string NoDocument = "Ajoutez au moins un justificatif.";
    public const string NoFile = "Joignez au moins un fichier.";
    public const string UntitledDocument = "Justificatif";

    public static string CommentTooLong(int characters) =>
        $"Le commentaire compte au plus {AbsenceDraft.MaxCommentCharacters} caractères ; le vôtre en compte {characters}.";

    public static string Of(AbsencePreset preset) => preset switch
    {
        AbsencePreset.Today => "Aujourd’hui",
        AbsencePreset.Yesterday => "Hier",
        AbsencePreset.Tomorrow => "Demain",
        AbsencePreset.ThisWeek => "Cette semaine",
        AbsencePreset.LastWeek => "La semaine dernière",
        AbsencePreset.NextWeek => "La semaine prochaine",
        AbsencePreset.ThisMonth => "Ce mois-ci",
        AbsencePreset.LastMonth => "Le mois dernier",
        AbsencePreset.NextMonth => "Le mois prochain",
        AbsencePreset.OneDay => "Le…",
        AbsencePreset.FromTo => "Du… au…",
        AbsencePreset.Unknown => "",
    };
}
