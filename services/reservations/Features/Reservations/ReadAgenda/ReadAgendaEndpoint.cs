using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ReadAgenda;

/// <summary>The agenda of all children of the household. It reads each collection once, however many children there are.</summary>
internal sealed class ReadAgendaEndpoint(
    EnrolmentStore enrolments, PlanningStore plannings, AbsenceStore absences, TownStore towns, HouseholdStore households)
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/agenda", (string? from, string? to, HouseholdScope scope, ReadAgendaEndpoint endpoint, CancellationToken cancel) =>
            endpoint.HandleAsync(from, to, scope, cancel))
        .WithName("readAgenda").WithSummary("Returns each child's reserved, absent and served days between two dates, at most 62")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="from">First day, inclusive, such as <c>2026-12-14</c>.</param>
    /// <param name="to">Last day, inclusive, such as <c>2026-12-18</c>; at most 62 days are returned.</param>
    private async Task<Results<Ok<ChildAgendaResponse[]>, ProblemHttpResult>> HandleAsync(
        string? from, string? to, HouseholdScope scope, CancellationToken cancel)
    {
        if (!DisplayPeriod.TryRead(from, to, out var period, out var problem))
            return problem;
        // Two rounds of parallel reads: plannings and absences need the enrolments' ids.
        var (reading, copies) = (towns.ReadAsync(cancel), households.ChildrenAsync(scope, cancel));
        var enrolled = await enrolments.OfHouseholdAsync(scope, cancel);
        var (town, names) = (await reading, await copies);
        var years = town.Calendar.YearsBetween(period.From, period.To);
        var waiting = absences.ClaimingAsync(enrolled.Select(enrolment => enrolment.Id), cancel);
        var found = await plannings.ReadAllAsync(
            [.. from enrolment in enrolled from year in years select Planning.IdOf(enrolment.Id, year.Label)], cancel);
        var underReview = await waiting;
        var agenda =
            from enrolment in enrolled
            group enrolment by enrolment.ChildId into child
            let copy = names.FirstOrDefault(candidate => candidate.ChildId == child.Key)
            orderby copy?.BirthDate, child.Key
            select new ChildAgendaResponse(
                child.Key, copy?.FirstName, copy?.LastName, AgendaRules.DaysOf(child, found, underReview, town, period.From, period.To));
        return TypedResults.Ok(agenda.ToArray());
    }
}
