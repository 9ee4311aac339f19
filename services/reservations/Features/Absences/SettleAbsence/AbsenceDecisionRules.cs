using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;

namespace EspaceFamille.Reservations.Features.Absences.SettleAbsence;

/// <summary>What a decision does to the absence itself: decided once, settled once, and never after a withdrawal.</summary>
internal static class AbsenceDecisionRules
{
    /// <summary>The absence with the town's decision; null when it is decided already, or withdrawn.</summary>
    public static Change<Absence>? Decide(Absence absence, SupportingDocumentsReviewed review, DateTimeOffset now) =>
        absence.State is not AbsenceState.UnderReview ? null : new Change<Absence>(absence with
        {
            State = review.Decision switch
            {
                Decision.Accepted => AbsenceState.Accepted,
                Decision.Refused => AbsenceState.Refused,
            },
            RefusalReason = review.Reason,
            EndedAt = now,
        });

    /// <summary>The absence with its outcome, and the message about it; null when it is settled already.</summary>
    public static Change<Absence>? Settle(Absence absence, AbsenceOutcome outcome, DateTimeOffset now) =>
        absence.Outcome is not null ? null : new Change<Absence>(absence with
        {
            Outcome = outcome,
            Claims = [],
        }, (long version) => new AbsenceSettled
        {
            Request = AbsenceHead.Of(absence),
            Version = version,
            SettledAt = now,
            Decision = absence.State is AbsenceState.Accepted ? Decision.Accepted : Decision.Refused,
            Reason = absence.RefusalReason,
            Days = outcome.Days,
            ServedDays = outcome.ServedDays,
        });
}
