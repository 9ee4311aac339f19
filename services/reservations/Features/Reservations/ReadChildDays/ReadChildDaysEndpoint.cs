using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ReadChildDays;

/// <summary>The days of a child between two dates, free and closed ones included, by enrolment.</summary>
internal static class ReadChildDaysEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/children/{childId}/days", HandleAsync)
        .WithName("readChildDays").WithSummary("Returns the days of a child's enrolments between two dates, at most 62")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="from">First day, inclusive, such as <c>2026-12-14</c>.</param>
    /// <param name="to">Last day, inclusive, such as <c>2026-12-18</c>; at most 62 days are returned.</param>
    private static async Task<Results<Ok<EnrolmentCalendarResponse[]>, ProblemHttpResult>> HandleAsync(
        string childId, string? from, string? to, HouseholdScope scope, PlanningReader reader, TownClock clock, CancellationToken cancel)
    {
        if (!DisplayPeriod.TryRead(from, to, out var period, out var problem))
            return problem;
        if (await reader.ReadChildAsync(scope, childId, period.From, period.To, cancel) is not { } reading)
            return Problems.NotFound();
        var now = clock.Now;
        var calendars = reading.Enrolments
            .Select(enrolment => new EnrolmentCalendarResponse(
                enrolment.Id, reading.Town.ActivityOf(enrolment),
                DayMapping.DaysOf(reading.Of(enrolment), period.From, period.To, now, scope.ByAgent, explained: false)))
            .OrderBy(calendar => calendar.Activity, StringComparer.Ordinal)
            .ThenBy(calendar => calendar.EnrolmentId, StringComparer.Ordinal);
        return TypedResults.Ok(calendars.ToArray());
    }
}
