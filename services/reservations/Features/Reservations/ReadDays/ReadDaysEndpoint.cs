using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ReadDays;

/// <summary>Days of an enrolment between two dates, each with its limit explained, and the version that a change sends back as
/// If-Match.</summary>
internal static class ReadDaysEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/enrolments/{enrolmentId}/days", HandleAsync)
        .WithName("readPlanningDays").WithSummary("Returns the days of an enrolment between two dates, at most 62")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<PlanningDaysResponse>, ProblemHttpResult>> HandleAsync(
        string enrolmentId, string? from, string? to, HouseholdScope scope, PlanningReader reader, HouseholdStore households,
        TownClock clock,
        HttpResponse response, CancellationToken cancel)
    {
        if (!DisplayPeriod.TryRead(from, to, out var period, out var problem))
            return problem;
        var names = households.ChildrenAsync(scope, cancel);
        var reading = await reader.ReadAsync(scope, enrolmentId, period.From, period.To, cancel);
        var children = await names;
        if (reading is not { Enrolments: [var enrolment], Town: var town })
            return Problems.NotFound();
        var version = PlanningVersion.Of(reading.Contexts.Select(context => context.Planning));
        response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Ok(new PlanningDaysResponse(
            enrolment.Id, enrolment.ChildId, children.FirstOrDefault(child => child.ChildId == enrolment.ChildId)?.FirstName,
            town.ActivityOf(enrolment), town.PlaceOf(enrolment).Name, enrolment.Group, enrolment.From, enrolment.To,
            enrolment.BookableUntil,
            NoticeTexts.Of(town.Policies.On(clock.Today)), version,
            DayMapping.DaysOf(reading, period.From, period.To, clock.Now, scope.ByAgent, explained: true)));
    }
}
