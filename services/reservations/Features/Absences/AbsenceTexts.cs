using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>The French sentence and the field of each reason to refuse an absence.</summary>
internal static class AbsenceTexts
{
    /// <summary>The problem with every reason at its field, and the codes as facts.</summary>
    public static ProblemHttpResult Refused(params IReadOnlyList<AbsenceRefusal> refusals) => Problems.Refused(
        "absence-refused",
        "Cette absence n’a pas pu être enregistrée.",
        refusals.Select(Of).GroupBy(refusal => refusal.Field).ToDictionary(
            field => field.Key,
            field => field.Select(refusal => refusal.Message).Distinct(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal),
        facts: refusals);

    public static (string Field, string Message) Of(AbsenceRefusal refusal) => refusal.Reason switch
    {
        AbsenceRefusalReason.NoEnrolment => ("enrolmentIds", "Choisissez au moins une inscription."),
        AbsenceRefusalReason.UnknownEnrolment => ("enrolmentIds", "Cette inscription n’existe pas."),
        AbsenceRefusalReason.EnrolmentOfAnotherChild => ("enrolmentIds", "Cette inscription est celle d’un autre enfant."),
        AbsenceRefusalReason.OutsideEnrolment => ("from", OutsideEnrolment(refusal)),
        AbsenceRefusalReason.FirstDayMissing => ("from", "Choisissez une date."),
        AbsenceRefusalReason.LastDayMissing => ("to", "Choisissez une date de fin."),
        AbsenceRefusalReason.DatesReversed => ("to", "La date de fin précède la date de début."),
        AbsenceRefusalReason.PeriodTooLong => ("to", $"Une absence dure au plus {AbsenceRules.MaxDays} jours."),
        AbsenceRefusalReason.NoReservedDay => ("from", "Aucun repas n’est réservé entre ces dates."),
        AbsenceRefusalReason.AlreadyDeclared => ("from", $"Une absence est déjà signalée, et attend sa réponse : {Days(refusal)}."),
        AbsenceRefusalReason.CommentMissing => ("comment", "Ce motif demande un commentaire : expliquez ce qui s’est passé."),
        AbsenceRefusalReason.CommentTooLong =>
            ("comment", $"Le commentaire compte au plus {AbsenceRules.MaxCommentCharacters} caractères."),
        AbsenceRefusalReason.CommentUnprintable => ("comment", "Le commentaire contient des caractères qui ne s’affichent pas."),
        AbsenceRefusalReason.DocumentMissing => ("receipts", "Ajoutez au moins un justificatif."),
        AbsenceRefusalReason.LaterProofNotOffered =>
            ("receipts", "Pour ce motif, le justificatif accompagne la déclaration : ajoutez-le."),
        AbsenceRefusalReason.TooManyDocuments => ("receipts", $"Une absence porte au plus {AbsenceRules.MaxReceipts} justificatifs."),
        AbsenceRefusalReason.DocumentOfAnotherHousehold or AbsenceRefusalReason.DocumentUnknown =>
            ("receipts", "Ce justificatif n’existe pas."),
        AbsenceRefusalReason.DocumentExpired =>
            ("receipts", "Ce justificatif a été déposé il y a trop longtemps : prolongez-le ou déposez-le de nouveau."),
        AbsenceRefusalReason.Unknown => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static string OutsideEnrolment(AbsenceRefusal refusal) => refusal is { EnrolledFrom: { } from, EnrolledTo: { } to }
        ? $"Date hors de l’inscription, qui va du {FrenchDates.Full(from)} au {FrenchDates.Full(to)}."
        : "Date hors de l’inscription.";

    private static string Days(AbsenceRefusal refusal) => FrenchDayLists.Sentence(refusal.Days ?? []);
}
