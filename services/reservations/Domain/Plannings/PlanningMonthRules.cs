namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>Displays days of a planning: each with its state, its deadline, and why it cannot be changed.</summary>
internal static class PlanningMonthRules
{
    /// <param name="underReview">Days of an absence under review, with the absence's id.</param>
    public static DisplayedDay Show(
        PlanningContext context, DateOnly day, IReadOnlyDictionary<DateOnly, string> underReview, DateTimeOffset now)
    {
        var stored = context.Planning.On(day);
        var reserved = BookingRules.IsReserved(stored);
        var refusal = reserved
            ? BookingRules.RefusalToCancel(context, day, now)
            : BookingRules.RefusalToReserve(context, day, now);
        DateTimeOffset? deadline = (reserved, refusal?.Reason) switch
        {
            (true, _) => DeadlineRules.ForCancelling(context, day),
            (false, null or DayRefusalReason.Locked) => DeadlineRules.ForReserving(context, day),
            _ => null,
        };
        var pending = reserved ? underReview.GetValueOrDefault(day) : null;
        var state = stored is null ? StateOf(refusal) : StateOf(stored, pending is not null);
        return new(day, state, deadline, refusal is null, refusal, pending ?? stored?.AbsenceId);
    }

    /// <summary>The state of a stored day.</summary>
    /// <param name="underReview">Whether an absence that is not settled yet names the day.</param>
    public static DisplayedState StateOf(PlanningDay stored, bool underReview) => stored.State switch
    {
        DayState.Reserved or DayState.AbsentRefused when underReview => DisplayedState.Pending,
        DayState.Reserved => DisplayedState.Reserved,
        DayState.AbsentJustified => DisplayedState.AbsentJustified,
        DayState.AbsentRefused => DisplayedState.AbsentRefused,
        DayState.Served => DisplayedState.Served,
        DayState.ServedUnreserved => DisplayedState.ServedUnreserved,
    };

    private static DisplayedState StateOf(DayRefusal? refusal) => refusal?.Reason switch
    {
        null => DisplayedState.Free,
        DayRefusalReason.Locked => DisplayedState.Locked,
        _ => DisplayedState.Closed,
    };
}
