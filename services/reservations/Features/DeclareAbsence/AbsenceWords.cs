namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>Why an absence was not taken, in the words that families read, and the field that each is about.</summary>
internal static class AbsenceWords
{
    public static (string Field, string Message) Of(AbsenceRefusal refusal) => refusal.Reason switch
    {
        AbsenceRefusalReason.NoEnrolment => ("enrolmentIds", "Choisissez au moins une inscription."),
        AbsenceRefusalReason.UnknownEnrolment => ("enrolmentIds", "Cette inscription n’existe pas."),
        AbsenceRefusalReason.EnrolmentOfAnotherChild => ("enrolmentIds", "Cette inscription est celle d’un autre enfant."),
        AbsenceRefusalReason.FirstDayMissing => ("from", "Choisissez une date."),
        AbsenceRefusalReason.LastDayMissing => ("to", "Choisissez une date de fin."),
        AbsenceRefusalReason.DatesReversed => ("to", "La date de fin précède la date de début."),
        AbsenceRefusalReason.PeriodTooLong => ("to", $"Une absence dure au plus {AbsenceRules.LongestDays} jours."),
        AbsenceRefusalReason.NoReservedDay => ("from", "Aucun repas n’est réservé entre ces dates."),
        AbsenceRefusalReason.AlreadyDeclared => ("from", "Une absence est déjà signalée pour ces jours, et attend sa réponse."),
        AbsenceRefusalReason.CommentTooLong => ("comment", $"Le commentaire compte au plus {AbsenceRules.LongestCommentCharacters} caractères."),
        AbsenceRefusalReason.CommentUnprintable => ("comment", "Le commentaire contient des caractères qui ne s’affichent pas."),
        AbsenceRefusalReason.DocumentMissing => ("receipts", "Ajoutez au moins un justificatif."),
        AbsenceRefusalReason.TooManyDocuments => ("receipts", $"Une absence porte au plus {AbsenceRules.MostReceipts} justificatifs."),
        AbsenceRefusalReason.DocumentOfAnotherHousehold => ("receipts", "Ce justificatif n’existe pas."),
        AbsenceRefusalReason.DocumentExpired => ("receipts", "Ce justificatif a été déposé il y a plus de 20 heures : veuillez le déposer de nouveau."),
    };
}
