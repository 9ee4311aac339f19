using System.Globalization;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ReadMonth;

/// <summary>A month of an enrolment's planning: each day's state, the last instant to change it, and why it cannot be changed.</summary>
internal static class ReadMonthEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/enrolments/{enrolmentId}/plannings/{month}", HandleAsync)
        .WithName("readPlanningMonth").WithSummary("Returns the days of one month of an enrolment")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="month">Year and month, such as <c>2026-12</c>.</param>
    private static async Task<Results<Ok<PlanningMonthResponse>, ProblemHttpResult>> HandleAsync(
        string enrolmentId, string month, HouseholdScope scope, PlanningReader reader, TownClock clock, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return Problems.Field("month", "Le mois s’écrit année-mois, par exemple 2026-12.");
        var last = first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1);
        return await reader.ReadAsync(scope, enrolmentId, first, last, cancel) is { } reading
            ? TypedResults.Ok(new PlanningMonthResponse(
                enrolmentId, month, DayMapping.DaysOf(reading, first, last, clock.Now, scope.ByAgent, explained: false)))
            : Problems.NotFound();
    }
}
