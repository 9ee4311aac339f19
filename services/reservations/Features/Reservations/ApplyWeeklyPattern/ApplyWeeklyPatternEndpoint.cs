using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ApplyWeeklyPattern;

/// <summary>Applies a weekly pattern as one request. Days that cannot change are skipped, not refused.</summary>
internal static class ApplyWeeklyPatternEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/enrolments/{enrolmentId}/weekly-patterns", HandleAsync)
        .WithName("applyWeeklyPattern").WithSummary("Reserves or cancels the days of a weekly pattern as one request")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Created<ReservationsResponse>, ProblemHttpResult>> HandleAsync(
        string enrolmentId, WeeklyPatternRequest pattern, IdempotencyKey? key, HouseholdScope scope, RequestSubmission submission,
        CancellationToken cancel)
    {
        if (key is null)
            return IdempotencyKey.Missing();
        if (ProblemOf(pattern) is { } fault)
            return fault;
        if (!OnBehalfParser.TryRead(scope, pattern.OnBehalf is not null, pattern.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var idempotency = Idempotency.Of(scope, key, new { enrolmentId, pattern });
        return await submission.SubmitAsync(
            new Submission(scope, enrolmentId, pattern.From, pattern.To, idempotency, onBehalf, ExpectedVersions: null, pattern.Digest),
            (context, now) =>
            {
                var outcome = WeeklyPatternRules.Unfold(context, pattern, now, pastNotice: scope.ByAgent);
                return new ReservationDecision(outcome.Added, outcome.Removed, []);
            },
            (context, now) => PreviewWeeklyPatternEndpoint.Preview(scope, context, pattern, now),
            cancel);
    }

    /// <summary>The problem of a pattern that cannot be unfolded; null for any other.</summary>
    public static ProblemHttpResult? ProblemOf(WeeklyPatternRequest pattern)
    {
        if (pattern.Action is PatternAction.Unknown)
            return Problems.Field("action", "Une périodicité ajoute ou retire des jours.");
        if (pattern.Weekdays.Contains(Weekday.Unknown))
            return Problems.Field("weekdays", "Ce jour de la semaine n’existe pas.");
        return WeeklyPatternRules.FaultsOf(pattern) is { Count: > 0 } faults ? PatternTexts.Refused(faults) : null;
    }
}
