using EspaceFamille.Platform;
using EspaceFamille.Reservations.Routes;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>Shows the days that an absence would touch, by the rule that judges its declaration. Nothing is saved.</summary>
internal static class PreviewAbsenceEndpoint
{
    private const string Pattern = "/absences/preview";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Pattern, HandleAsync).RequireAuthorization(Policies.Family);
        routes.MapPost(HouseholdRoutes.OfAgents(Pattern), HandleAsync).RequireAuthorization(Policies.Agent).AddEndpointFilter<KnownHouseholdFilter>();
    }

    private static async Task<IResult> HandleAsync(
        PreviewAbsenceBody body, AskedHousehold household, ClaimedPlannings claimed, TownStore towns,
        [FromKeyedServices(Clocks.Town)] TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (body.PeriodOn(Clocks.ParisDay(now)) is not { } period)
            return AbsenceProblems.Refused(body.MissingDates());
        var claim = body.Claim(household.Id, period);
        var plannings = await claimed.ReadAsync(claim, cancel);
        var decision = AbsenceRules.Decide(claim, plannings, now);
        if (decision.IsRefused)
            return AbsenceProblems.Refused(decision.Refusals);
        var town = await towns.ReadAsync(cancel);
        var activities = plannings.Select(planning => planning.Context.Enrolment).DistinctBy(enrolment => enrolment.Id)
            .ToDictionary(enrolment => enrolment.Id, town.ActivityOf, StringComparer.Ordinal);
        return TypedResults.Ok(new AbsencePreview(
            period.From, period.To,
            [.. decision.Days.Select(day => new PreviewedDay(day.EnrolmentId, activities[day.EnrolmentId], day.Day, day.CancelDeadline, day.CanStillCancel))],
            decision.AlreadyServed));
    }
}

/// <param name="Days">The reserved days that it would touch.</param>
/// <param name="Served">Days of the period that were served already: they would stay.</param>
internal sealed record AbsencePreview(DateOnly From, DateOnly To, IReadOnlyList<PreviewedDay> Days, IReadOnlyList<ServedDay> Served);

/// <param name="Deadline">The last instant, inclusive, of an ordinary cancellation, which needs no proof.</param>
internal sealed record PreviewedDay(string EnrolmentId, string Activity, DateOnly Day, DateTimeOffset Deadline, bool CanStillCancel);
