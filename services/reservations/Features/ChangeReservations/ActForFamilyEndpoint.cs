using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Routes;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Words;

namespace EspaceFamille.Reservations.Features.ChangeReservations;

/// <summary>An agent reserves and cancels in a household's name, past the notice if need be, for a reason that the family reads.</summary>
internal static class ActForFamilyEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(HouseholdRoutes.OfAgents("/enrolments/{enrolmentId}/requests"), HandleAsync).RequireAuthorization(Policies.Agent);

    private static Task<IResult> HandleAsync(
        string enrolmentId, ActForFamilyBody body, IdempotencyKey? key, ExpectedVersions? expected, AskedHousehold household, Caller caller,
        RequestSubmission submission, CancellationToken cancel)
    {
        if (key is null)
            return Task.FromResult(IdempotencyKey.Missing());
        var change = new ReservationChange(body.Reserve ?? [], body.Cancel ?? []);
        var reason = body.Reason?.Trim() ?? "";
        if (ChangeReservationsEndpoint.Faulty(change) is { } problem)
            return Task.FromResult<IResult>(problem);
        if (AgentReasonRules.FaultOf(reason) is { } fault)
            return Task.FromResult<IResult>(Problems.Field("reason", AgentReasonWords.Of(fault), status: 422));
        var idempotency = Idempotency.Of(caller, key, new { household.Id, enrolmentId, body });
        return submission.SubmitAsync(
            new Submission(household.Id, caller.AccountId, enrolmentId, idempotency, change.Days.Min(), change.Days.Max())
            {
                Expected = expected,
                AgentReason = reason,
            },
            (context, now) => ReservationRules.Decide(context, change, now, pastNotice: true),
            cancel);
    }
}

/// <summary>What an agent ticked and unticked, and why.</summary>
internal sealed record ActForFamilyBody(IReadOnlyList<DateOnly>? Reserve, IReadOnlyList<DateOnly>? Cancel, string? Reason);
