using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations;

/// <summary>
/// Turns a change of days into a request: decided on what was read, stored, then applied by the planning's write. A repeat
/// under the same idempotency key returns the first result. Concurrent writers are decided one after the other.
/// </summary>
internal sealed partial class RequestSubmission(
    PlanningReader reader, RequestApplication application, RequestStore requests, RequestNumbers numbers, HouseholdStore households,
    TownClock clock, ILogger<RequestSubmission> logger)
{
    private const int Attempts = 10;

    /// <param name="preview">What is displayed of the change, for one whose digest is another one now.</param>
    public async Task<Results<Created<ReservationsResponse>, ProblemHttpResult>> SubmitAsync(
        Submission submission, Func<PlanningContext, DateTimeOffset, ReservationDecision> decide,
        Func<PlanningContext, DateTimeOffset, object> preview, CancellationToken cancel)
    {
        var scope = submission.Scope;
        if (await RepeatAsync(submission.Idempotency, cancel) is { } first)
            return first;
        string? number = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var recipients = households.RecipientsAsync(scope, cancel);
            var reading = await reader.ReadAsync(
                scope, submission.EnrolmentId, submission.From, submission.To, cancel, withAbsences: false);
            var (accounts, now) = (await recipients, clock.Now);
            if (reading is null)
                return Problems.NotFound();
            var (context, decision, problem) = Decide(submission, reading, decide, preview, now);
            // A concurrent repeat finds its own days changed: the first result comes before any refusal.
            if (problem is not null)
                return await RepeatAsync(submission.Idempotency, cancel) ?? problem;
            number ??= await numbers.NextAsync(RequestNumbers.Reservation, cancel);
            var draft = submission.Request(
                Ids.New(), number, now, context!, reading.Town.ActivityOf(context!.Enrolment), decision!, accounts);
            if (await requests.InsertAsync(draft, cancel) is not { } request)
            {
                if (await RepeatAsync(submission.Idempotency, cancel) is { } earlier)
                    return earlier;
                continue;
            }

            // What is stored is completed even when the client disconnects.
            if (!await application.ApplyAsync(request, request.Parts[0], context!, CancellationToken.None))
                continue;
            RequestTrace.Mark(request.Number);
            application.TakeInBackground(request);
            if (submission.OnBehalf is not null)
                LogSubmitted(logger, scope.Actor.AccountId, scope.HouseholdId, submission.EnrolmentId, request.Id);
            return Created(request);
        }

        return Problems.Refused(
            "planning-busy", "Ce planning est en cours de modification. Rien n’a été enregistré ; veuillez réessayer.", status: 409);
    }

    private static (PlanningContext? Context, ReservationDecision? Decision, ProblemHttpResult? Problem) Decide(
        Submission submission, PlanningReading reading, Func<PlanningContext, DateTimeOffset, ReservationDecision> decide,
        Func<PlanningContext, DateTimeOffset, object> preview, DateTimeOffset now)
    {
        if (reading.Contexts is not [var context])
            return (null, null, DayTexts.TwoSchoolYears());
        if (!PlanningVersion.Allows(submission.ExpectedVersions, context.Planning))
            return (null, null, Changed());
        var decision = decide(context, now);
        if (decision.IsRefused)
            return (null, null, DayTexts.Refused(decision.Refusals, context.Calendar.Zone));
        if (decision.IsEmpty)
            return (null, null, Problems.Field("reserve", "Cette demande ne change aucun jour.", status: 422));
        var shown = RequestDigest.Of(submission.Scope.HouseholdId, context, decision.Added, decision.Removed);
        return submission.Digest is { } expected && expected != shown
            ? (null, null, RecapTexts.Changed(preview(context, now)))
            : (context, decision, null);
    }

    private static ProblemHttpResult Changed() => Problems.Refused(
        "planning-changed", "Ce planning a été modifié entre-temps. Rien n’a été enregistré.", status: 412);

    /// <summary>The result of the first request under the key, completed if a crash or a race left it unfinished; null when there
    /// is none.</summary>
    private async Task<Results<Created<ReservationsResponse>, ProblemHttpResult>?> RepeatAsync(
        Idempotency idempotency, CancellationToken cancel)
    {
        if (await requests.ByIdempotencyKeyAsync(idempotency.Key, cancel) is not { } earlier)
            return null;
        if (earlier.Idempotency != idempotency)
            return IdempotencyKey.OtherBody();
        if (RequestRules.IsTaken(earlier) || await application.FinishAsync(earlier, CancellationToken.None))
            return Created(earlier);
        return null;
    }

    private static Created<ReservationsResponse> Created(ReservationRequest request) => TypedResults.Created(
        $"/api/reservations/households/{request.HouseholdId}/requests/{request.Id}",
        new ReservationsResponse(
            request.Id, request.Number, Api.Decision.Accepted,
            [.. request.Parts.SelectMany(part => part.Added)], [.. request.Parts.SelectMany(part => part.Removed)]));

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Agent {AccountId} submitted request {RequestId} for household {HouseholdId} on enrolment {EnrolmentId}")]
    private static partial void LogSubmitted(ILogger logger, string accountId, string householdId, string enrolmentId, string requestId);
}
