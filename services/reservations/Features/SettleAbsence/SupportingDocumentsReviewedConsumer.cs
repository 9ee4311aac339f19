using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;
using MassTransit;

namespace EspaceFamille.Reservations.Features.SettleAbsence;

/// <summary>
/// Carries the town's decision into the plannings. The decision is written on the absence first, so that no withdrawal
/// can follow; then each planning, in the order of its id; then the outcome, with its message. A redelivery goes the same
/// way again: days that carry this absence's id stay as they are, and the outcome is read back from them.
/// </summary>
internal sealed class SupportingDocumentsReviewedConsumer(
    AbsenceStore absences, SettlePlannings plannings, [FromKeyedServices(Clocks.Town)] TimeProvider clock)
    : IConsumer<SupportingDocumentsReviewed>
{
    public async Task Consume(ConsumeContext<SupportingDocumentsReviewed> context)
    {
        var (review, cancel, now) = (context.Message, context.CancellationToken, clock.GetUtcNow());
        var absence = await absences.ChangeAsync(review.AbsenceId, state => AbsenceDecisionRules.Decide(state, review, now), cancel)
            ?? throw new InvalidOperationException($"There is no absence {review.AbsenceId}.");
        if (absence.State is AbsenceState.Withdrawn || absence.Outcome is not null)
            return;
        var outcome = await plannings.ApplyAsync(absence, cancel);
        await absences.ChangeAsync(absence.Id, state => AbsenceDecisionRules.Settle(state, outcome, now), cancel);
    }
}
