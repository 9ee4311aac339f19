namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>Reserves and cancels days of one planning, all or nothing: one refused day refuses the whole change, and every
/// refused day is listed with its reason.</summary>
internal static class ReservationRules
{
    /// <param name="pastNotice">Whether the notice limit is ignored: for an agent, to whom every other rule applies.</param>
    public static ReservationDecision Decide(
        PlanningContext context, IReadOnlyList<DateOnly> reserve, IReadOnlyList<DateOnly> cancel, DateTimeOffset now, bool pastNotice)
    {
        DateOnly[] added = [.. reserve.Distinct().Order()], removed = [.. cancel.Distinct().Order()];
        DayRefusal[] refusals =
        [
            .. added.Select(day => BookingRules.RefusalToReserve(context, day, now))
                .Concat(removed.Select(day => BookingRules.RefusalToCancel(context, day, now)))
                .OfType<DayRefusal>()
                .Where(refusal => !(pastNotice && refusal.Reason is DayRefusalReason.Locked))
                .OrderBy(refusal => refusal.Day),
        ];
        return refusals.Length > 0 ? new([], [], refusals) : new(added, removed, []);
    }
}

/// <summary>Either the days to add and to remove, or the refusals; never both.</summary>
internal sealed record ReservationDecision(
    IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, IReadOnlyList<DayRefusal> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;

    /// <summary>Nothing to change, and nothing refused.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Refusals.Count == 0;
}
