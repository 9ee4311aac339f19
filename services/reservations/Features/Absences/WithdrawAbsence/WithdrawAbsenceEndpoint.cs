using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Absences.WithdrawAbsence;

/// <summary>Withdraws an absence that the town has not decided. A repetition changes nothing.</summary>
internal static class WithdrawAbsenceEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/absences/{absenceId}/withdrawal", HandleAsync)
        .WithName("withdrawAbsence").WithSummary("Withdraws an absence under review")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<AbsenceResponse>, ProblemHttpResult>> HandleAsync(
        string absenceId, WithdrawAbsenceRequest? request, HouseholdScope scope, AbsenceStore absences, AbsenceReader reader,
        TownClock clock, CancellationToken cancel)
    {
        if (!OnBehalfParser.TryRead(scope, request?.OnBehalf is not null, request?.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var now = clock.Now;
        JournalEntry? entry = onBehalf is null ? null : JournalEntry.Of(scope, JournalActions.WithdrawAbsence, now) with
        {
            SubjectKind = JournalActions.Absence,
            SubjectId = absenceId,
            Reason = onBehalf.Reason,
        };
        var absence = await absences.ChangeAsync(
            scope, absenceId, state => AbsenceWithdrawalRules.Withdraw(state, scope.Actor.AccountId, onBehalf, now, entry), cancel);
        if (absence is null)
            return Problems.NotFound();
        RequestTrace.Mark(absence.Number, absence.Traceparent);
        var response = await reader.ReadAsync(absence, scope, cancel);
        return absence.State switch
        {
            Domain.Absences.AbsenceState.Withdrawn => TypedResults.Ok(response),
            _ => Problems.Refused("absence-decided", "La mairie a déjà répondu : cette absence ne peut plus être retirée.", status: 409,
                facts: response),
        };
    }
}
