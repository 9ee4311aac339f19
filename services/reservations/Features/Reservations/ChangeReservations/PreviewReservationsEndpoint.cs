using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ChangeReservations;

/// <summary>What a change of days would do, by the rules that decide its request. Nothing is saved.</summary>
internal static class PreviewReservationsEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/enrolments/{enrolmentId}/requests/preview", HandleAsync)
        .WithName("previewReservations").WithSummary("Lists the days that a change would reserve and cancel, with its digest")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<ReservationsPreviewResponse>, ProblemHttpResult>> HandleAsync(
        string enrolmentId, PreviewReservationsRequest request, HouseholdScope scope, PlanningReader reader, TownClock clock,
        CancellationToken cancel)
    {
        IReadOnlyList<DateOnly> reserve = request.Reserve ?? [], cancelled = request.Cancel ?? [];
        DateOnly[] days = [.. reserve, .. cancelled];
        if (days.Length is 0 or > ChangeReservationsEndpoint.MaxDays)
            return DayTexts.WrongCount();
        if (await reader.ReadAsync(scope, enrolmentId, days.Min(), days.Max(), cancel, withAbsences: false) is not { } reading)
            return Problems.NotFound();
        if (reading.Contexts is not [var context])
            return DayTexts.TwoSchoolYears();
        var decision = ReservationRules.Decide(context, reserve, cancelled, clock.Now, pastNotice: scope.ByAgent);
        return decision.IsRefused
            ? DayTexts.Refused(decision.Refusals, context.Calendar.Zone)
            : TypedResults.Ok(ReservationPreviews.Of(scope, context, reserve, cancelled));
    }
}
