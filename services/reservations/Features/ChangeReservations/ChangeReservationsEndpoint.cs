using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.ChangeReservations;

/// <summary>Reserves and cancels days of one enrolment, all or nothing, as one request with a number.</summary>
internal static class ChangeReservationsEndpoint
{
    private const int MostDays = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/enrolments/{enrolmentId}/requests", HandleAsync).RequireAuthorization(Policies.Family);

    private static Task<IResult> HandleAsync(
        string enrolmentId, ChangeReservationsBody body, IdempotencyKey? key, ExpectedVersions? expected, Caller caller,
        RequestSubmission submission, CancellationToken cancel)
    {
        if (key is null)
            return Task.FromResult(IdempotencyKey.Missing());
        var change = new ReservationChange(body.Reserve ?? [], body.Cancel ?? []);
        if (Faulty(change) is { } problem)
            return Task.FromResult<IResult>(problem);
        var idempotency = Idempotency.Of(caller, key, new { enrolmentId, body });
        return submission.SubmitAsync(
            new Submission(caller.Household, caller.AccountId, enrolmentId, idempotency, change.Days.Min(), change.Days.Max()) { Expected = expected },
            (context, now) => ReservationRules.Decide(context, change, now),
            cancel);
    }

    /// <summary>The problem of a change that names no day at all, or more than a year of them.</summary>
    public static ProblemHttpResult? Faulty(ReservationChange change) => change.Days.Count is 0 or > MostDays
        ? Problems.Field("reserve", "Choisissez au moins un jour, et au plus une année.")
        : null;
}

/// <summary>What a family ticked and unticked.</summary>
internal sealed record ChangeReservationsBody(IReadOnlyList<DateOnly>? Reserve, IReadOnlyList<DateOnly>? Cancel);
