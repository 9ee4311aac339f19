using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Features.Absences.SettleAbsence;

/// <summary>
/// Applies a changed decision to one planning that carries an earlier one of the same absence. Undoing an acceptance reserves the cancelled
/// days again, undoing a refusal cancels them; a day that can no longer be changed stays as it is, with the reason.
/// </summary>
internal static class DecisionChangeRules
{
    /// <param name="change">The changed decision.</param>
    /// <param name="days">The days of this planning that the absence declared.</param>
    /// <param name="claimed">Those of them that it claims while the decision is being applied; another absence claims the others.</param>
    /// <param name="carried">Those of them that carried the replaced decision: of the others none is reported.</param>
    public static AbsenceSettlement Apply(
        PlanningContext context, AppliedDecision change, IEnumerable<DateOnly> days, IReadOnlySet<DateOnly> claimed,
        IReadOnlySet<DateOnly> carried)
    {
        var after = new SortedDictionary<DateOnly, PlanningDay>(context.Planning.Days.ToDictionary());
        List<DateOnly> settled = [], served = [], released = [];
        List<(DateOnly Day, KeptReason Reason)> kept = [];
        var changed = false;
        foreach (var day in days.Order())
        {
            var stored = context.Planning.On(day);
            if (change.IsOn(stored)) settled.Add(day);
            else if (WhyKept(context, change, day, claimed) is not { } reason)
            {
                after[day] = change.On(stored!);
                settled.Add(day);
                changed = true;
            }
            else if (carried.Contains(day)) kept.Add((day, reason));
            else if (reason is KeptReason.Served) served.Add(day);
            else released.Add(day);
        }

        return new(after, settled, served, released, changed) { Kept = kept };
    }

    private static KeptReason? WhyKept(PlanningContext context, AppliedDecision change, DateOnly day, IReadOnlySet<DateOnly> claimed)
    {
        var stored = context.Planning.On(day);
        if (stored?.State is DayState.Served or DayState.ServedUnreserved) return KeptReason.Served;
        if (!claimed.Contains(day) || (stored?.AbsenceId is { } other && other != change.AbsenceId)) return KeptReason.DeclaredAgain;
        // An earlier change could not change the day: it has been what the present decision makes of it all the time.
        if (change.Agrees(stored)) return null;
        if (BookingRules.Unavailable(context, day)?.Reason is DayRefusalReason.Closed or DayRefusalReason.OutsidePeriod)
            return KeptReason.Closed;
        return stored?.AbsenceId == change.AbsenceId ? null : KeptReason.Cancelled;
    }
}
