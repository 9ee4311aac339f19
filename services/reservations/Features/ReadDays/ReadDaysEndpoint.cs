using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Routes;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Words;

namespace EspaceFamille.Reservations.Features.ReadDays;

/// <summary>Days of an enrolment between two dates, each with the rule that limits it in words, under the version that a
/// change may name as the one it was made from.</summary>
internal sealed class ReadDaysEndpoint(
    EnrolmentStore enrolments, PlanningReader plannings, TownStore towns, HouseholdCopies households, [FromKeyedServices(Clocks.Town)] TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapReading(
        "/enrolments/{enrolmentId}/days",
        (string enrolmentId, string? from, string? to, AskedHousehold household, ReadDaysEndpoint endpoint, HttpResponse response, CancellationToken cancel) =>
            endpoint.HandleAsync(enrolmentId, from, to, household, response, cancel));

    private async Task<IResult> HandleAsync(
        string enrolmentId, string? from, string? to, AskedHousehold household, HttpResponse response, CancellationToken cancel)
    {
        if (!ShownPeriod.TryRead(from, to, out var period, out var problem))
            return problem;
        // Two rounds, each as long as its slowest read.
        var (asked, copies) = (towns.ReadAsync(cancel), households.ChildrenAsync(household.Id, cancel));
        if (await enrolments.FindAsync(household.Id, enrolmentId, cancel) is not { } enrolment)
            return Problems.NotFound();
        var (town, held, now) = (await asked, plannings.UnderReviewAsync(enrolment, cancel), clock.GetUtcNow());
        var contexts = await plannings.ReadAsync(town, enrolment, period.From, period.To, cancel);
        var (underReview, children) = (await held, await copies);
        var version = PlanningVersion.Of(contexts.Select(context => context.Planning));
        response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Ok(new ShownDays(
            enrolment.Id, enrolment.ChildId, children.FirstOrDefault(child => child.ChildId == enrolment.ChildId)?.FirstName,
            town.ActivityOf(enrolment), town.PlaceOf(enrolment).Name, enrolment.Group, enrolment.From, enrolment.To, enrolment.BookableUntil,
            NoticeWords.Of(town.Policies.On(Clocks.ParisDay(now))), version,
            [
                .. from day in Days.Between(period.From, period.To)
                   from context in contexts
                   where context.Planning.SchoolYear == context.Calendar.SchoolYearOf(day)
                   let shown = PlanningMonthRules.Show(context, day, underReview, now)
                   select ShownDay.Of(household.ByAgent ? shown.ForAgent() : shown, DeadlineRules.NoticeOf(context, shown)),
            ]));
    }
}
