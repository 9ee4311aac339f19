using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>
/// Carries one declaration into one absence, whichever door it came through: the first answer again for a repeat, a
/// refusal with every reason, or the absence written with its message.
/// </summary>
internal sealed partial class AbsenceSubmission(
    ClaimedPlannings plannings, AbsenceStore absences, RequestNumbers numbers, [FromKeyedServices(Clocks.Town)] TimeProvider clock,
    ILogger<AbsenceSubmission> logger)
{
    public async Task<IResult> SubmitAsync(AbsenceDeclaration declaration, CancellationToken cancel)
    {
        var (claim, idempotency) = (declaration.Claim, declaration.Idempotency);
        if (await absences.ByIdempotencyKeyAsync(idempotency.Key, cancel) is { } earlier)
            return AnswerAgain(earlier, idempotency);
        if (declaration.HasForgedReceipt)
            return Problems.Field("receipts", "Ce justificatif n’existe pas.", "absence-refused", status: 422);
        var now = clock.GetUtcNow();
        var decision = AbsenceRules.Decide(claim, await plannings.ReadAsync(claim, cancel), now, proofOnPaper: declaration.AgentReason is not null);
        // The same declaration may have come twice at once, and hold the days since it was looked for.
        if (decision.IsRefused)
            return await absences.ByIdempotencyKeyAsync(idempotency.Key, cancel) is { } made ? AnswerAgain(made, idempotency) : AbsenceProblems.Refused(decision.Refusals);

        var number = await numbers.NextAsync(RequestNumbers.Absence, now, cancel);
        var absence = declaration.Absence(Ids.New(), number, decision, now);
        // Taken: a concurrent duplicate with the same idempotency key was saved after the first lookup.
        if (!(await absences.InsertAsync(absence, [Declared(absence)], cancel)).IsSaved)
            return AnswerAgain((await absences.ByIdempotencyKeyAsync(idempotency.Key, cancel))!, idempotency);
        if (declaration.AgentReason is not null)
            LogActed(logger, declaration.AccountId, claim.HouseholdId, absence.Id);
        return Answer(absence);
    }

    private static IResult AnswerAgain(Absence earlier, Idempotency idempotency) =>
        earlier.Idempotency == idempotency ? Answer(earlier) : IdempotencyKey.OtherBody();

    private static Created<AbsenceAnswer> Answer(Absence absence) =>
        TypedResults.Created($"/api/reservations/absences/{absence.Id}", AbsenceAnswer.Of(absence));

    private static AbsenceDeclared Declared(Absence absence) => new()
    {
        AbsenceId = absence.Id,
        Number = absence.Number,
        HouseholdId = absence.HouseholdId,
        ChildId = absence.ChildId,
        DeclaredBy = absence.DeclaredBy,
        Version = 1,
        DeclaredAt = absence.DeclaredAt,
        From = absence.From,
        To = absence.To,
        Days = absence.Days,
        Documents = absence.Documents,
        MailsTo = absence.MailsTo,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Agent {AccountId} acted for household {HouseholdId}: absence {AbsenceId}")]
    private static partial void LogActed(ILogger logger, string accountId, string householdId, string absenceId);
}
