using EspaceFamille.Documents.Api;
using EspaceFamille.Language;
using EspaceFamille.Reservations.Api;
using RefusalReason = EspaceFamille.Reservations.Api.RefusalReason;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>The French sentences of a request's page.</summary>
internal static class RequestDetailTexts
{
    /// <summary>That the town no longer has documents of the declaration, and what the family can do.</summary>
    public static string Missing(HouseholdReviewResponse review, AbsenceResponse absence)
    {
        var total = absence.DocumentIds.Count;
        var lost = FrenchNumbers.Noun(review.MissingDocuments, "n’est plus disponible", "ne sont plus disponibles");
        var which = (total, review.MissingDocuments) switch
        {
            (1, _) => "Le justificatif que vous aviez joint",
            var (all, missing) when all == missing => "Les justificatifs que vous aviez joints",
            var (all, missing) => $"{missing} des {all} justificatifs que vous aviez joints",
        };
        var remedy = absence.State is AbsenceState.UnderReview
            ? $" {Again(review)} à la mairie en indiquant le numéro {absence.Number}. Sans cela, l’absence peut être refusée."
            : "";
        return $"{which} {lost} de notre côté. Veuillez nous en excuser.{remedy}";
    }

    private static string Again(HouseholdReviewResponse review)
    {
        var what = FrenchNumbers.Noun(review.MissingDocuments, "le", "les");
        return review.TakesDocuments ? $"Ajoutez-{what} de nouveau ci-dessous, ou remettez-{what}" : $"Remettez-{what}";
    }

    /// <summary>When agents read what of the absence, or took it into an archive, for its family, oldest first.</summary>
    public static IEnumerable<(DateTimeOffset At, string What)> Readings(AbsenceResponse absence, HouseholdReviewResponse? review)
    {
        IEnumerable<(DateTimeOffset At, string What)> all =
        [
            .. (absence.Readings ?? []).Select(at => (at, "a lu le motif et le commentaire")),
            .. (review?.DetailReadings ?? []).Select(at => (at, "a lu ce que vous avez écrit sur vos pièces")),
            .. (review?.Readings ?? []).Select(reading => (reading.At, "a lu une pièce")),
            .. (review?.PageExports ?? []).Select(export => (export.At, Exported(export))),
        ];
        return all.OrderBy(reading => reading.At);
    }

    private static string Exported(HouseholdPageExport export) =>
        $"a préparé pour vous une archive des pages de vos pièces{(export.Reason is { } reason ? $" : {reason}" : "")}";

    private static bool IsWithoutProof(AbsenceResponse absence) =>
        absence is { Proof.ReceivedAt: null, RefusalReason: RefusalReason.NoDocument } && absence.EndedAt > absence.Proof.LastResort;

    /// <summary>How an absence ended, for its history.</summary>
    public static string End(AbsenceResponse absence, bool forAgent) => absence.State switch
    {
        AbsenceState.Withdrawn when absence.WithdrawalReason is { } reason => $"déclaration retirée par un agent de la mairie : {reason}",
        AbsenceState.Withdrawn => forAgent ? "déclaration retirée par la famille" : "vous avez retiré cette déclaration",
        AbsenceState.Accepted => "acceptée par la mairie, les repas ne sont pas facturés",
        AbsenceState.Refused when IsWithoutProof(absence) => "refusée, aucun justificatif n’a été ajouté dans le dernier délai",
        AbsenceState.Refused => "refusée par la mairie",
        AbsenceState.UnderReview or AbsenceState.Unknown => "déclaration close",
    };
}
