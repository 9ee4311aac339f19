using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Who submits what for which enrolment; all days lie between the two, both inclusive.</summary>
/// <param name="Expected">The versions that it was made from; null when whoever submits does not mind.</param>
internal sealed record Submission(
    Caller Caller, string EnrolmentId, Idempotency Idempotency, DateOnly From, DateOnly To, ExpectedVersions? Expected = null);

/// <summary>What the family gets back, at once and for every repeat.</summary>
internal sealed record RequestAnswer(string Id, string Number, Decision Decision, IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed);

/// <summary>
/// Carries one request into one planning: the first answer again for a repeat, a refusal with every day at fault, or the
/// planning written with both of its messages. Two that write at once decide one after the other.
/// </summary>
internal sealed class RequestSubmission(
    EnrolmentStore enrolments, PlanningReader reader, PlanningStore plannings, RequestNumbers numbers,
    [FromKeyedServices(Clocks.Town)] TimeProvider clock)
{
    private const int Attempts = 10;

    public async Task<IResult> SubmitAsync(
        Submission submission, Func<PlanningContext, DateTimeOffset, ReservationDecision> decide, CancellationToken cancel)
    {
        if (await enrolments.FindAsync(submission.Caller.Household, submission.EnrolmentId, cancel) is not { } enrolment)
            return Problems.NotFound();
        string? number = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await plannings.FindRequestAsync(submission.Idempotency.Key, cancel) is { } earlier)
                return earlier.Request.Idempotency == submission.Idempotency ? Answer(earlier.Request) : IdempotencyKey.OtherBody();
            if (await reader.ReadAsync(enrolment, submission.From, submission.To, cancel) is not [var context])
                return Problems.Field("reserve", "Tous les jours d’une demande sont d’une même année scolaire.", status: 422);
            if (submission.Expected?.Allow(context.Planning) == false)
                return Problems.Refused("planning-changed", "Ce planning a été modifié entre-temps. Rien n’a été enregistré.", status: 412);
            var now = clock.GetUtcNow();
            var decision = decide(context, now);
            if (decision.IsRefused)
                return Refused(decision.Refusals);
            if (decision.IsEmpty)
                return Problems.Field("reserve", "Cette demande ne change aucun jour.", status: 422);
            number ??= await numbers.NextAsync(RequestNumbers.Reservation, now, cancel);
            var request = new ReservationRequest(
                Ids.New(), number, now, submission.Caller.AccountId, submission.Caller.Household, decision.Added, decision.Removed, submission.Idempotency);
            if (await plannings.SaveAsync(context.Planning.Take(request), Messages(enrolment, context.Planning.Version + 1, request), cancel))
                return Answer(request);
        }

        return Problems.Refused("planning-busy", "Ce planning est en cours de modification. Rien n’a été enregistré ; veuillez réessayer.", status: 409);
    }

    private static JsonHttpResult<RequestAnswer> Answer(ReservationRequest request) => TypedResults.Json(
        new RequestAnswer(request.Id, request.Number, Decision.Accepted, request.Added, request.Removed), statusCode: StatusCodes.Status201Created);

    private static ProblemHttpResult Refused(IReadOnlyList<DayRefusal> refusals) => Problems.Refused(
        "days-refused",
        "Certains jours ne peuvent pas être modifiés. Rien n’a été enregistré.",
        refusals.GroupBy(refusal => refusal.Day).ToDictionary(
            day => $"{day.Key:yyyy-MM-dd}",
            day => day.Select(refusal => $"{FrenchDates.Words(day.Key)} : {DayWords.Of(refusal)}").ToArray(),
            StringComparer.Ordinal),
        facts: refusals);

    // Both mails leave with the write that took the request: an activity without a capacity accepts at once.
    private static object[] Messages(Enrolment enrolment, long version, ReservationRequest request) =>
    [
        new ReservationsRequested
        {
            RequestId = request.Id, Number = request.Number, HouseholdId = request.HouseholdId, ChildId = enrolment.ChildId,
            EnrolmentId = enrolment.Id, RequestedBy = request.SubmittedBy, Version = version, RequestedAt = request.SubmittedAt,
            Added = request.Added, Removed = request.Removed,
        },
        new ReservationsDecided
        {
            RequestId = request.Id, Number = request.Number, HouseholdId = request.HouseholdId, ChildId = enrolment.ChildId,
            EnrolmentId = enrolment.Id, RequestedBy = request.SubmittedBy, Version = version, DecidedAt = request.SubmittedAt,
            Decision = Decision.Accepted, Added = request.Added, Removed = request.Removed,
        },
    ];
}
