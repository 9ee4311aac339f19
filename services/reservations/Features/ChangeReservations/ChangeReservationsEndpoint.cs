using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.ChangeReservations;

/// <summary>Reserves and cancels days of one enrolment, all or nothing, as one request with a number.</summary>
internal static class ChangeReservationsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/enrolments/{enrolmentId}/requests", HandleAsync).RequireAuthorization(Policies.Family);

    private static Task<IResult> HandleAsync(
        string enrolmentId, ChangeReservationsBody body, IdempotencyKey? key, ExpectedVersions? expected, Caller caller,
        RequestSubmission submission, CancellationToken cancel)
    {
        if (key is null)
            return Task.FromResult(IdempotencyKey.Missing());
        IReadOnlyList<DateOnly> reserve = body.Reserve ?? [], cancelled = body.Cancel ?? [];
        if (reserve.Count + cancelled.Count is 0 or > MostDays)
            return Task.FromResult<IResult>(Problems.Field("reserve", "Choisissez au moins un jour, et au plus une année."));
        var days = reserve.Concat(cancelled).ToArray();
        return submission.SubmitAsync(
            new Submission(caller, enrolmentId, Idempotency.Of(caller, key, new { enrolmentId, body }), days.Min(), days.Max(), expected),
            (context, now) => ReservationRules.Decide(context, new ReservationChange(reserve, cancelled), now),
            cancel);
    }

    private const int MostDays = 400;
}

/// <summary>What a family ticked and unticked.</summary>
internal sealed record ChangeReservationsBody(IReadOnlyList<DateOnly>? Reserve, IReadOnlyList<DateOnly>? Cancel);
