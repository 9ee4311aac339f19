using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ApplyWeeklyPattern;

/// <summary>What a weekly pattern would do, day by day. Nothing is saved.</summary>
internal static class PreviewWeeklyPatternEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/enrolments/{enrolmentId}/weekly-patterns/preview", HandleAsync)
        .WithName("previewWeeklyPattern").WithSummary("Lists the days that a weekly pattern would change and skip")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<WeeklyPatternPreviewResponse>, ProblemHttpResult>> HandleAsync(
        string enrolmentId, WeeklyPatternRequest pattern, HouseholdScope scope, PlanningReader reader, TownClock clock,
        CancellationToken cancel)
    {
        if (ApplyWeeklyPatternEndpoint.ProblemOf(pattern) is { } problem)
            return problem;
        if (await reader.ReadAsync(scope, enrolmentId, pattern.From, pattern.To, cancel, withAbsences: false) is not { } reading)
            return Problems.NotFound();
        if (reading.Contexts is not [var context])
            return Problems.Field("to", "Une périodicité tient dans une même année scolaire.", status: 422);
        return TypedResults.Ok(Preview(scope, context, pattern, clock.Now));
    }

    /// <summary>What the pattern would do at that instant.</summary>
    public static WeeklyPatternPreviewResponse Preview(
        HouseholdScope scope, PlanningContext context, WeeklyPatternRequest pattern, DateTimeOffset now)
    {
        var outcome = WeeklyPatternRules.Unfold(context, pattern, now, pastNotice: scope.ByAgent);
        return new WeeklyPatternPreviewResponse(outcome.Added, outcome.Removed,
            [.. outcome.Skipped.Select(skip => new SkippedDay(skip.Day, skip.Reason.ToApi(), DayTexts.Of(skip, context.Calendar.Zone)))])
        {
            Digest = RequestDigest.Of(scope.HouseholdId, context, outcome.Added, outcome.Removed),
        };
    }
}
