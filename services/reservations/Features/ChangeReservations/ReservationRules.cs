using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.ChangeReservations;

/// <summary>Reserves and cancels days of one planning, all or nothing: one refused day refuses the whole request, and
/// every refused day is named with its reason.</summary>
internal static class ReservationRules
{
    public static ReservationDecision Decide(PlanningContext context, ReservationChange change, DateTimeOffset now)
    {
        DateOnly[] toReserve = [.. change.Reserve.Distinct().Order()], toCancel = [.. change.Cancel.Distinct().Order()];
        DayRefusal[] refusals =
        [
            .. toReserve.Select(day => BookingRules.RefusalToReserve(context, day, now))
                .Concat(toCancel.Select(day => BookingRules.RefusalToCancel(context, day, now)))
                .OfType<DayRefusal>()
                .OrderBy(refusal => refusal.Day),
        ];
        return refusals.Length > 0 ? new([], [], refusals) : new(toReserve, toCancel, []);
    }

    /// <summary>The days of the planning once an accepted change is made in the name of a request.</summary>
    public static IReadOnlyDictionary<DateOnly, PlanningDay> Apply(
        Planning planning, IEnumerable<DateOnly> added, IEnumerable<DateOnly> removed, string requestId)
    {
        var days = new SortedDictionary<DateOnly, PlanningDay>(planning.Days.ToDictionary());
        foreach (var day in removed) days.Remove(day);
        foreach (var day in added) days[day] = new(DayState.Reserved, RequestId: requestId);
        return days;
    }
}

/// <summary>What a family ticked and unticked.</summary>
internal sealed record ReservationChange(IReadOnlyList<DateOnly> Reserve, IReadOnlyList<DateOnly> Cancel);

/// <summary>Either the days to add and to remove, or the refusals; never both.</summary>
internal sealed record ReservationDecision(
    IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, IReadOnlyList<DayRefusal> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;

    /// <summary>Nothing was refused because nothing was asked.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Refusals.Count == 0;
}
