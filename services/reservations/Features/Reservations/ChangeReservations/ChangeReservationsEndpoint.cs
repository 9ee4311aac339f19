using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ChangeReservations;

/// <summary>Reserves and cancels days of one enrolment, all or nothing, as one request with a number. An agent may do so past
/// the notice limit.</summary>
internal static class ChangeReservationsEndpoint
{
    /// <summary>More than any school year.</summary>
    public const int MaxDays = 400;

    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/enrolments/{enrolmentId}/requests", HandleAsync)
        .WithName("changeReservations").WithSummary("Reserves and cancels days of an enrolment as one request")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Created<ReservationsResponse>, ProblemHttpResult>> HandleAsync(
        string enrolmentId, ChangeReservationsRequest request, IdempotencyKey? key, ExpectedVersions? expected, HouseholdScope scope,
        RequestSubmission submission, CancellationToken cancel)
    {
        if (key is null)
            return IdempotencyKey.Missing();
        IReadOnlyList<DateOnly> reserve = request.Reserve ?? [], cancelled = request.Cancel ?? [];
        DateOnly[] days = [.. reserve, .. cancelled];
        if (days.Length is 0 or > MaxDays)
            return DayTexts.WrongCount();
        if (!OnBehalfParser.TryRead(scope, request.OnBehalf is not null, request.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var idempotency = Idempotency.Of(scope, key, new { enrolmentId, request });
        return await submission.SubmitAsync(
            new Submission(scope, enrolmentId, days.Min(), days.Max(), idempotency, onBehalf, expected?.Digest, request.Digest),
            (context, now) => ReservationRules.Decide(context, reserve, cancelled, now, pastNotice: scope.ByAgent),
            (context, _) => ReservationPreviews.Of(scope, context, reserve, cancelled),
            cancel);
    }
}
