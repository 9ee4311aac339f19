using System.Globalization;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Words;

namespace EspaceFamille.Reservations.Features.ReadPlanning;

/// <summary>A month of an enrolment's planning: each day's state, the last instant to change it, and why it cannot be.</summary>
internal static class ReadPlanningEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/enrolments/{enrolmentId}/plannings/{month}", HandleAsync).RequireAuthorization(Policies.Family);

    private static async Task<IResult> HandleAsync(
        string enrolmentId, string month, Caller caller, EnrolmentStore enrolments, TownStore towns, PlanningReader plannings,
        [FromKeyedServices(Clocks.Town)] TimeProvider clock, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return Problems.Field("month", "Le mois s’écrit année-mois, par exemple 2026-12.");
        var last = first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1);
        // Two rounds, each as long as its slowest read.
        var asked = towns.ReadAsync(cancel);
        if (await enrolments.FindAsync(caller.Household, enrolmentId, cancel) is not { } enrolment)
            return Problems.NotFound();
        var held = plannings.UnderReviewAsync(enrolment, cancel);
        var contexts = await plannings.ReadAsync(await asked, enrolment, first, last, cancel);
        var underReview = await held;
        var now = clock.GetUtcNow();
        return TypedResults.Ok(new PlanningMonth(enrolment.Id, month,
            [.. Days.Between(first, last).SelectMany(day => contexts
                .Where(context => context.Planning.SchoolYear == context.Calendar.SchoolYearOf(day))
                .Select(context => MonthDay.Of(PlanningMonthRules.Show(context, day, underReview, now))))]));
    }
}

/// <summary>The days of one month that lie in a school year of the town.</summary>
internal sealed record PlanningMonth(string EnrolmentId, string Month, IReadOnlyList<MonthDay> Days);

/// <param name="Deadline">The last instant, inclusive, at which the day may be changed, whether it has passed or not.</param>
/// <param name="Reason">In French: why the day cannot be changed, where it cannot.</param>
internal sealed record MonthDay(DateOnly Day, DisplayedState State, DateTimeOffset? Deadline, bool CanChange, DayRefusalReason? Code, string? Reason, string? AbsenceId)
{
    public static MonthDay Of(DisplayedDay day) => new(
        day.Day, day.State, day.Deadline, day.CanChange, day.Reason?.Reason, day.Reason is { } refusal ? DayWords.Of(refusal) : null, day.AbsenceId);
}
