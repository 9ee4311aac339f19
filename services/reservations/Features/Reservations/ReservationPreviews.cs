using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;

namespace EspaceFamille.Reservations.Features.Reservations;

/// <summary>What a household is shown of a change that no rule refuses.</summary>
internal static class ReservationPreviews
{
    public static ReservationsPreviewResponse Of(
        HouseholdScope scope, PlanningContext context, IReadOnlyList<DateOnly> reserve, IReadOnlyList<DateOnly> cancel)
    {
        DateOnly[] added = [.. reserve.Distinct().Order()], removed = [.. cancel.Distinct().Order()];
        return new ReservationsPreviewResponse(
            context.Enrolment.Id,
            [
                .. added.Select(day => Of(context, day, DayAction.Reserve))
                    .Concat(removed.Select(day => Of(context, day, DayAction.Cancel)))
                    .OrderBy(change => change.Day),
            ],
            RequestDigest.Of(scope.HouseholdId, context, added, removed));
    }

    private static PreviewedChange Of(PlanningContext context, DateOnly day, DayAction action) => new(
        day, action,
        context.Planning.On(day) is { } stored
            ? PlanningMonthRules.StateOf(stored, underReview: false).ToApi()
            : Api.DayState.Free);
}
