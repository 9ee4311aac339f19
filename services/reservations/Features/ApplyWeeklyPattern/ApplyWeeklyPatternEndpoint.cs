using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.ApplyWeeklyPattern;

/// <summary>Shows what a weekly pattern would do, and does it as one request. Days that cannot change are skipped, not refused.</summary>
internal static class ApplyWeeklyPatternEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/enrolments/{enrolmentId}/weekly-patterns/preview", PreviewAsync).RequireAuthorization(Policies.Family);
        routes.MapPost("/enrolments/{enrolmentId}/weekly-patterns", ApplyAsync).RequireAuthorization(Policies.Family);
    }

    private static async Task<IResult> PreviewAsync(
        string enrolmentId, WeeklyPattern pattern, Caller caller, EnrolmentStore enrolments, TownStore towns, PlanningReader reader,
        [FromKeyedServices(Clocks.Town)] TimeProvider clock, CancellationToken cancel)
    {
        if (Faulty(pattern) is { } problem)
            return problem;
        if (await enrolments.FindAsync(caller.Household, enrolmentId, cancel) is not { } enrolment)
            return Problems.NotFound();
        if (await reader.ReadAsync(await towns.ReadAsync(cancel), enrolment, pattern.From, pattern.To, cancel) is not [var context])
            return Problems.Field("to", "Une périodicité tient dans une même année scolaire.", status: 422);
        var outcome = WeeklyPatternRules.Unfold(context, pattern, clock.GetUtcNow());
        return TypedResults.Ok(new PatternPreview(outcome.Added, outcome.Removed,
            [.. outcome.Skipped.Select(skip => new SkippedDay(skip.Day, skip.Reason, DayWords.Of(skip)))]));
    }

    private static Task<IResult> ApplyAsync(
        string enrolmentId, WeeklyPattern pattern, IdempotencyKey? key, Caller caller, RequestSubmission submission, CancellationToken cancel)
    {
        if (key is null)
            return Task.FromResult(IdempotencyKey.Missing());
        if (Faulty(pattern) is { } problem)
            return Task.FromResult<IResult>(problem);
        return submission.SubmitAsync(
            new Submission(
                caller.Household, caller.AccountId, enrolmentId, Idempotency.Of(caller, key, new { enrolmentId, pattern }), pattern.From, pattern.To),
            (context, now) =>
            {
                var outcome = WeeklyPatternRules.Unfold(context, pattern, now);
                return new ReservationDecision(outcome.Added, outcome.Removed, []);
            },
            cancel);
    }

    private static ProblemHttpResult? Faulty(WeeklyPattern pattern)
    {
        var faults = WeeklyPatternRules.FaultsOf(pattern);
        return faults.Count == 0 ? null : Problems.Refused(
            "pattern-refused",
            "Cette périodicité est à corriger.",
            faults.Select(PatternWords.Of).GroupBy(fault => fault.Field).ToDictionary(
                field => field.Key, field => field.Select(fault => fault.Message).ToArray(), StringComparer.Ordinal));
    }
}

/// <summary>What the recap shows: added, removed, and skipped days with the reason in French.</summary>
internal sealed record PatternPreview(IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, IReadOnlyList<SkippedDay> Skipped);

internal sealed record SkippedDay(DateOnly Day, DayRefusalReason Code, string Reason);
