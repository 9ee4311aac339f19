using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.WithdrawAbsence;

/// <summary>A family takes its absence back while the town has not decided. Saying it twice is saying it once.</summary>
internal static class WithdrawAbsenceEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/absences/{absenceId}/withdrawal", HandleAsync).RequireAuthorization(Policies.Family);

    private static async Task<IResult> HandleAsync(
        string absenceId, Caller caller, AbsenceStore absences, [FromKeyedServices(Clocks.Town)] TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var absence = await absences.ChangeAsync(caller.Household, absenceId, state => Withdraw(state, caller.AccountId, now), cancel);
        return absence switch
        {
            null => Problems.NotFound(),
            { State: AbsenceState.Withdrawn } => TypedResults.Ok(AbsenceAnswer.Of(absence)),
            _ => Problems.Refused("absence-decided", "La mairie a déjà répondu : cette absence ne peut plus être retirée.", status: 409),
        };
    }

    private static Change<Absence>? Withdraw(Absence absence, string by, DateTimeOffset now) =>
        AbsenceWithdrawalRules.Decide(absence.State) is not AbsenceWithdrawal.Allowed
            ? null
            : new Change<Absence>(absence with { State = AbsenceState.Withdrawn, EndedAt = now }, new AbsenceWithdrawn
            {
                AbsenceId = absence.Id,
                Number = absence.Number,
                HouseholdId = absence.HouseholdId,
                ChildId = absence.ChildId,
                DeclaredBy = absence.DeclaredBy,
                Version = absence.Version + 1,
                WithdrawnAt = now,
                // What an agent declared is taken back by an adult who may not have had an account then.
                MailsTo = absence.MailsTo is null ? null : [.. absence.MailsTo.Append(by).Distinct(StringComparer.Ordinal)],
            });
}
