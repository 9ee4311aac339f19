using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Routes;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.ReadAgenda;

/// <summary>The agenda of all the household's children at once. It reads each collection once, however many children there are.</summary>
internal sealed class ReadAgendaEndpoint(
    EnrolmentStore enrolments, PlanningStore plannings, AbsenceStore absences, TownStore towns, HouseholdCopies households)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        "/agenda",
        (string? from, string? to, Caller caller, ReadAgendaEndpoint endpoint, CancellationToken cancel) =>
            endpoint.HandleAsync(from, to, caller.Household, cancel)).RequireAuthorization(Policies.Family);

    private async Task<IResult> HandleAsync(string? from, string? to, string household, CancellationToken cancel)
    {
        if (!ShownPeriod.TryRead(from, to, out var period, out var problem))
            return problem;
        // Two rounds, each as long as its slowest read.
        var (asked, copies) = (towns.ReadAsync(cancel), households.ChildrenAsync(household, cancel));
        var enrolled = await enrolments.OfHouseholdAsync(household, cancel);
        var (town, names) = (await asked, await copies);
        var years = town.Calendar.YearsBetween(period.From, period.To);
        var waiting = absences.UnderReviewAsync(enrolled.Select(enrolment => enrolment.ChildId).Distinct(StringComparer.Ordinal), cancel);
        var found = await plannings.ReadAllAsync(
            from enrolment in enrolled from year in years select Planning.IdOf(enrolment.Id, year.Label), cancel);
        var underReview = await waiting;
        var agenda =
            from enrolment in enrolled
            group enrolment by enrolment.ChildId into child
            let copy = names.FirstOrDefault(candidate => candidate.ChildId == child.Key)
            orderby copy?.BirthDate, child.Key
            select new ChildAgenda(
                child.Key, copy?.FirstName, copy?.LastName, AgendaRules.DaysOf(child, found, underReview, town, period.From, period.To));
        return TypedResults.Ok(agenda.ToArray());
    }
}

/// <param name="FirstName">Null until identity's message about the household has arrived.</param>
internal sealed record ChildAgenda(string ChildId, string? FirstName, string? LastName, IReadOnlyList<AgendaDay> Days);
