using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>A family declares an absence, with the receipts of its supporting documents. It is saved once, whatever is repeated.</summary>
internal sealed class DeclareAbsenceEndpoint(
    ClaimedPlannings plannings, AbsenceStore absences, RequestNumbers numbers, ReceiptSeal seal,
    [FromKeyedServices(Clocks.Town)] TimeProvider townClock, TimeProvider systemClock)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/absences",
        (DeclareAbsenceBody body, IdempotencyKey? key, Caller caller, DeclareAbsenceEndpoint endpoint, CancellationToken cancel) =>
            endpoint.HandleAsync(body, key, caller, cancel)).RequireAuthorization(Policies.Family);

    private async Task<IResult> HandleAsync(DeclareAbsenceBody body, IdempotencyKey? key, Caller caller, CancellationToken cancel)
    {
        if (key is null)
            return IdempotencyKey.Missing();
        var idempotency = Idempotency.Of(caller, key, body);
        if (await absences.ByIdempotencyKeyAsync(idempotency.Key, cancel) is { } earlier)
            return AnswerAgain(earlier, idempotency);
        var receipts = (body.Receipts ?? []).Distinct(StringComparer.Ordinal).Select(seal.Open).ToArray();
        if (receipts.Contains(null))
            return Problems.Field("receipts", "Ce justificatif n’existe pas.", "absence-refused", status: 422);

        var now = townClock.GetUtcNow();
        var claim = body.Claim(caller.Household, receipts!, systemClock.GetUtcNow());
        var decision = AbsenceRules.Decide(claim, await plannings.ReadAsync(claim, cancel), now);
        if (decision.IsRefused)
            return AbsenceProblems.Refused(decision.Refusals);

        var number = await numbers.NextAsync(RequestNumbers.Absence, now, cancel);
        var absence = New(claim, decision, caller, idempotency, receipts!, number, now);
        if (await absences.InsertAsync(absence, [Declared(absence)], cancel))
            return TypedResults.Created($"/api/reservations/absences/{absence.Id}", AbsenceAnswer.Of(absence));
        // The same key came twice at once, and the other one was faster.
        return AnswerAgain((await absences.ByIdempotencyKeyAsync(idempotency.Key, cancel))!, idempotency);
    }

    private static IResult AnswerAgain(Absence earlier, Idempotency idempotency) => earlier.Idempotency == idempotency
        ? TypedResults.Created($"/api/reservations/absences/{earlier.Id}", AbsenceAnswer.Of(earlier))
        : IdempotencyKey.OtherBody();

    private static Absence New(
        AbsenceClaim claim, AbsenceDecision decision, Caller caller, Idempotency idempotency, Receipt[] receipts, string number, DateTimeOffset now) => new()
        {
            Id = Ids.New(),
            Number = number,
            HouseholdId = claim.HouseholdId,
            ChildId = claim.ChildId,
            DeclaredBy = caller.AccountId,
            DeclaredAt = now,
            From = claim.From,
            To = claim.To,
            Reason = claim.Reason,
            Comment = claim.Comment,
            Days = [.. decision.Days.GroupBy(day => day.EnrolmentId).Select(enrolment => new EnrolmentDays
            { EnrolmentId = enrolment.Key, Days = [.. enrolment.Select(day => day.Day).Order()] })],
            Documents = [.. receipts.Select(receipt => new DeclaredDocument { DocumentId = receipt.DocumentId, Files = receipt.Files })],
            Idempotency = idempotency,
            State = AbsenceState.UnderReview,
        };

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
    };
}
