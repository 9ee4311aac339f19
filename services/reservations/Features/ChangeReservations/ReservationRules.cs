using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.ChangeReservations;

/// <summary>Reserves and cancels days of one planning, all or nothing: one refused day refuses the whole request, and
/// every refused day is named with its reason.</summary>
internal static class ReservationRules
{
    /// <param name="pastNotice">For an agent, who may go past the notice, and past nothing else.</param>
    public static ReservationDecision Decide(PlanningContext context, ReservationChange change, DateTimeOffset now, bool pastNotice = false)
    {
        DateOnly[] toReserve = [.. change.Reserve.Distinct().Order()], toCancel = [.. change.Cancel.Distinct().Order()];
        DayRefusal[] refusals =
        [
            .. toReserve.Select(day => BookingRules.RefusalToReserve(context, day, now))
                .Concat(toCancel.Select(day => BookingRules.RefusalToCancel(context, day, now)))
                .OfType<DayRefusal>()
                .Where(refusal => !(pastNotice && refusal.Reason is DayRefusalReason.Locked))
                .OrderBy(refusal => refusal.Day),
        ];
        return refusals.Length > 0 ? new([], [], refusals) : new(toReserve, toCancel, []);
    }
}

/// <summary>What was ticked and unticked.</summary>
internal sealed record ReservationChange(IReadOnlyList<DateOnly> Reserve, IReadOnlyList<DateOnly> Cancel)
{
    public IReadOnlyList<DateOnly> Days => [.. Reserve, .. Cancel];
}
