using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ReadDays;

/// <summary>
/// Days of an enrolment between two dates, or of the week with which its planning opens, each with its limit explained, and the
/// version that a change sends back as If-Match.
/// </summary>
internal static class ReadDaysEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/enrolments/{enrolmentId}/days", HandleAsync)
        .WithName("readPlanningDays")
        .WithSummary("Returns the days of an enrolment between two dates, at most 62; without dates the first week with a day to change")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="from">First day, inclusive, such as <c>2026-12-14</c>.</param>
    /// <param name="to">Last day, inclusive, such as <c>2026-12-18</c>; at most 62 days are returned.</param>
    private static async Task<Results<Ok<PlanningDaysResponse>, ProblemHttpResult>> HandleAsync(
        string enrolmentId, string? from, string? to, HouseholdScope scope, PlanningReader reader, HouseholdStore households,
        TownClock clock, HttpResponse response, CancellationToken cancel)
    {
        DisplayPeriod? period = null;
        if ((from ?? to) is not null && !DisplayPeriod.TryRead(from, to, out period, out var problem))
            return problem;
        var names = households.ChildrenAsync(scope, cancel);
        // Without dates the enrolment tells which school years matter: all that are stored are read, in the same round.
        var found = await reader.ReadAsync(
            scope, enrolmentId, period?.From ?? DateOnly.MinValue, period?.To ?? DateOnly.MaxValue, cancel);
        var children = await names;
        if (found is not { Enrolments: [var enrolment], Town: var town })
            return Problems.NotFound();
        var now = clock.Now;
        period ??= OpeningWeek(found, clock.DayOf(now), now, scope.ByAgent);
        var reading = found.Between(period.From, period.To);
        var version = PlanningVersion.Of(reading.Contexts.Select(context => context.Planning));
        response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Ok(new PlanningDaysResponse(
            enrolment.Id, enrolment.ChildId, children.FirstOrDefault(child => child.ChildId == enrolment.ChildId)?.FirstName,
            town.ActivityOf(enrolment), town.PlaceOf(enrolment).Name, enrolment.Group, enrolment.From, enrolment.To,
            enrolment.BookableUntil,
            NoticeTexts.Of(town.Policies.On(clock.DayOf(now))), version,
            DayMapping.DaysOf(reading, period.From, period.To, now, scope.ByAgent, explained: true))
        {
            FirstDay = period.From,
            OpenWeekdays = town.OpenWeekdaysOf(enrolment).ToApi(),
        });
    }

    private static DisplayPeriod OpeningWeek(PlanningReading reading, DateOnly today, DateTimeOffset now, bool byAgent)
    {
        var enrolment = reading.Enrolments[0];
        var monday = OpeningWeekRules.MondayOf(
            reading.Contexts, enrolment.From, enrolment.To, reading.DaysUnderReview, today, now, byAgent);
        return new(monday, monday.AddDays(Days.InWeek - 1));
    }
}
