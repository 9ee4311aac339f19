using EspaceFamille.Contracts;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Storage;

/// <summary>What the family gets back, at once and for every repeat.</summary>
internal sealed record RequestAnswer(string Id, string Number, Decision Decision, IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed);

/// <summary>
/// Carries one request into one planning: the first answer again for a repeat, a refusal with every day at fault, or the
/// planning written with both of its messages. Two that write at once decide one after the other.
/// </summary>
internal sealed partial class RequestSubmission(
    EnrolmentStore enrolments, TownStore towns, PlanningReader reader, PlanningStore plannings, RequestNumbers numbers,
    HouseholdCopies households, [FromKeyedServices(Clocks.Town)] TimeProvider clock, ILogger<RequestSubmission> logger)
{
    private const int Attempts = 10;

    public async Task<IResult> SubmitAsync(
        Submission submission, Func<PlanningContext, DateTimeOffset, ReservationDecision> decide, CancellationToken cancel)
    {
        if (await enrolments.FindAsync(submission.HouseholdId, submission.EnrolmentId, cancel) is not { } enrolment)
            return Problems.NotFound();
        if (submission.AgentReason is not null)
            submission = submission with { MailsTo = await households.AdultAccountsAsync(submission.HouseholdId, cancel) };
        string? number = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var asked = towns.ReadAsync(cancel);
            if (await plannings.FindRequestAsync(submission.Idempotency.Key, cancel) is { } earlier)
                return AnswerAgain(earlier.Request, submission);
            if (await reader.ReadAsync(await asked, enrolment, submission.From, submission.To, cancel) is not [var context])
                return Problems.Field("reserve", "Tous les jours d’une demande sont d’une même année scolaire.", status: 422);
            // The same request may have come twice at once, and been made since it was looked for.
            if (context.Planning.Requests.FirstOrDefault(request => request.Idempotency.Key == submission.Idempotency.Key) is { } made)
                return AnswerAgain(made, submission);
            if (submission.Expected?.Allow(context.Planning) == false)
                return Problems.Refused("planning-changed", "Ce planning a été modifié entre-temps. Rien n’a été enregistré.", status: 412);
            var now = clock.GetUtcNow();
            var decision = decide(context, now);
            if (decision.IsRefused)
                return Refused(decision.Refusals);
            if (decision.IsEmpty)
                return Problems.Field("reserve", "Cette demande ne change aucun jour.", status: 422);
            number ??= await numbers.NextAsync(RequestNumbers.Reservation, now, cancel);
            var request = submission.Request(Ids.New(), number, now, decision);
            var saved = await plannings.SaveAsync(
                context.Planning.Take(request), RequestMessages.Of(enrolment, context.Planning.Version + 1, request), cancel);
            // Stale: decide again. Taken: a concurrent duplicate was saved, and the next lookup finds it.
            if (!saved.IsSaved)
                continue;
            if (submission.AgentReason is not null)
                LogActed(logger, submission.AccountId, submission.HouseholdId, enrolment.Id, request.Id);
            return Answer(request);
        }

        return Problems.Refused("planning-busy", "Ce planning est en cours de modification. Rien n’a été enregistré ; veuillez réessayer.", status: 409);
    }

    private static IResult AnswerAgain(ReservationRequest earlier, Submission submission) =>
        earlier.Idempotency == submission.Idempotency ? Answer(earlier) : IdempotencyKey.OtherBody();

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

    [LoggerMessage(Level = LogLevel.Information, Message = "Agent {AccountId} acted for household {HouseholdId} on enrolment {EnrolmentId}: request {RequestId}")]
    private static partial void LogActed(ILogger logger, string accountId, string householdId, string enrolmentId, string requestId);
}
