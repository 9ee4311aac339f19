using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;

namespace EspaceFamille.Reservations.Features.Absences.SettleAbsence;

/// <summary>
/// What a decision does to the absence itself. The decision with the highest number applies, whatever the order of delivery; each is
/// settled once, and none after a withdrawal.
/// </summary>
internal static class AbsenceDecisionRules
{
    /// <summary>The absence with the town's decision; null when it carries this one or a later one already, or is withdrawn.</summary>
    /// <param name="claimedByOthers">The keys of the days that other absences claim: a changed decision does not reach them.</param>
    public static Change<Absence>? Decide(
        Absence absence, SupportingDocumentsReviewed review, IReadOnlySet<string> claimedByOthers, DateTimeOffset now) =>
        absence.State is AbsenceState.Withdrawn || NumberOf(review) <= absence.AppliedDecision() ? null : new Change<Absence>(absence with
        {
            State = review.Decision switch
            {
                Decision.Accepted => AbsenceState.Accepted,
                Decision.Refused => AbsenceState.Refused,
            },
            RefusalReason = review.Reason,
            TownReason = review.TownReason,
            EndedAt = now,
            DecisionNumber = NumberOf(review),
            Claims = absence.Outcome is null ? absence.Claims : [.. ClaimsOf(absence).Where(claim => !claimedByOthers.Contains(claim.Key))],
            Outcome = null,
            Replaced = absence.Outcome is null ? absence.Replaced : new ReplacedDecision
            {
                Number = absence.AppliedDecision(),
                Decision = DecisionOf(absence),
                DecidedAt = absence.EndedAt!.Value,
            },
            ReplacedDays = absence.Outcome?.Days ?? absence.ReplacedDays,
        });

    /// <summary>The absence with its outcome, and the message about it; null when it is settled already, or carries a later decision than
    /// the one that the outcome is of.</summary>
    /// <param name="number">The number of the decision that was written to the plannings.</param>
    public static Change<Absence>? Settle(Absence absence, AbsenceOutcome outcome, int number, DateTimeOffset now) =>
        absence.Outcome is not null || absence.AppliedDecision() != number ? null : new Change<Absence>(absence with
        {
            Outcome = outcome,
            Claims = [],
        }, (long version) => new AbsenceSettled
        {
            Request = AbsenceHead.Of(absence),
            Version = version,
            SettledAt = now,
            Decision = DecisionOf(absence),
            Reason = absence.RefusalReason,
            TownReason = absence.TownReason,
            Days = outcome.Days,
            ServedDays = outcome.ServedDays,
            Number = number,
            Replaced = absence.Replaced,
            KeptDays = outcome.KeptDays is { Count: > 0 } kept ? kept : null,
        });

    /// <summary>The number of a decision; 1 where its message has none.</summary>
    public static int NumberOf(SupportingDocumentsReviewed review) => review.Number ?? 1;

    private static IEnumerable<DayClaim> ClaimsOf(Absence absence) =>
        from enrolment in absence.Days
        from day in enrolment.Days
        select DayClaim.Of(enrolment.EnrolmentId, day, requestId: null);

    private static Decision DecisionOf(Absence absence) =>
        absence.State is AbsenceState.Accepted ? Decision.Accepted : Decision.Refused;
}
