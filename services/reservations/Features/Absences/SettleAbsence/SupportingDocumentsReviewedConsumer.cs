using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using MassTransit;

namespace EspaceFamille.Reservations.Features.Absences.SettleAbsence;

/// <summary>
/// Applies the town's decision with the highest number. It is written to the absence first, so that no withdrawal, no earlier decision and
/// no other absence of the same days can follow; then to each planning, in the order of their ids; then the outcome with its message. A
/// redelivery repeats the same steps: days that carry the decision stay as they are, and the outcome is derived from them again.
/// </summary>
internal sealed class SupportingDocumentsReviewedConsumer(
    DecisionWriter decisions, PlanningSettlement plannings, AbsenceStore absences, TownClock clock)
    : IConsumer<SupportingDocumentsReviewed>
{
    public async Task Consume(ConsumeContext<SupportingDocumentsReviewed> context)
    {
        var (review, cancel, now) = (context.Message, context.CancellationToken, clock.Now);
        if (review.RequestKind is not RequestKind.Absence)
            return;
        var absence = await decisions.WriteAsync(review, now, cancel)
            ?? throw new InvalidOperationException($"Absence {review.RequestId} does not exist.");
        RequestTrace.Mark(absence.Number, absence.Traceparent);
        var number = AbsenceDecisionRules.NumberOf(review);
        if (absence.AppliedDecision() != number || absence.Outcome is not null)
            return;
        var actor = review.Automatic is true ? ChangeActor.Town : ChangeActor.Agent;
        var outcome = await plannings.ApplyAsync(absence, actor, cancel);
        await absences.ChangeAsync(absence.Id, state => AbsenceDecisionRules.Settle(state, outcome, number, now), cancel);
    }
}
