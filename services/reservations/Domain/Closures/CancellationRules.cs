using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Domain.Closures;

/// <summary>
/// Which reserved days of a planning the town cannot provide, and what an act does to them. A second application changes nothing:
/// what is cancelled is no longer reserved, and what came back is no longer cancelled.
/// </summary>
internal static class CancellationRules
{
    /// <summary>
    /// The reserved days on which the place is closed or that the enrolment does not cover, in order, each with the reason.
    /// </summary>
    public static IReadOnlyList<DayRefusal> Affected(PlanningContext context) =>
    [
        .. from day in context.Planning.Days
           where BookingRules.IsReserved(day.Value)
           let refusal = BookingRules.Unavailable(context, day.Key)
           where refusal is { Reason: DayRefusalReason.Closed or DayRefusalReason.OutsidePeriod }
           orderby day.Key
           select refusal,
    ];

    /// <summary>The planning without those of its days that the act concerns; null when there are none.</summary>
    public static PlanningChange? Cancel(PlanningContext context, CancellationAct act)
    {
        DayRefusal[] affected = [.. Affected(context).Where(refusal => act.Kind is ActKind.Import || act.Days.Contains(refusal.Day))];
        if (affected.Length == 0)
            return null;
        var planning = context.Planning;
        var days = new SortedDictionary<DateOnly, PlanningDay>(planning.Days.ToDictionary());
        foreach (var refusal in affected)
            days.Remove(refusal.Day);
        var cancelled = affected.Select(refusal => new CancelledDay(refusal.Day, act.Id, planning.Days[refusal.Day])
        {
            Cause = CauseOf(refusal),
            Reason = CauseOf(refusal) is CancellationCause.Closure ? refusal.Detail : null,
        });
        return new PlanningChange(
            context, planning with { Days = days, Cancelled = [.. planning.Cancelled, .. cancelled] },
            new PlanningCause(ChangeCauseKind.Act, act.Id, null, act.DecidedAt, ChangeActor.Town));
    }

    /// <summary>
    /// The planning with the days that the act cancelled: those that are still free, open and covered, marked as restored. The others stay
    /// as they are and are no longer the act's; null when it has none left.
    /// </summary>
    public static PlanningChange? Restore(PlanningContext context, CancellationAct act)
    {
        var planning = context.Planning;
        CancelledDay[] cancelled = [.. planning.Cancelled.Where(day => day.ActId == act.Id && !day.IsRestored)];
        if (cancelled.Length == 0)
            return null;
        var days = new SortedDictionary<DateOnly, PlanningDay>(planning.Days.ToDictionary());
        List<CancelledDay> restored = [];
        foreach (var day in cancelled.OrderBy(day => day.Day))
        {
            var refusal = BookingRules.Unavailable(context, day.Day)?.Reason;
            if (refusal is DayRefusalReason.Closed or DayRefusalReason.OutsidePeriod || !days.TryAdd(day.Day, day.Before))
                continue;
            restored.Add(day with { IsRestored = true });
        }

        return new PlanningChange(
            context, planning with { Days = days, Cancelled = [.. planning.Cancelled.Except(cancelled), .. restored] },
            new PlanningCause(ChangeCauseKind.ActTakenBack, act.Id, null, act.TakenBackAt ?? act.DecidedAt, ChangeActor.Town));
    }

    /// <summary>Why the town cancels a day.</summary>
    public static CancellationCause CauseOf(DayRefusal refusal) => refusal switch
    {
        { Reason: DayRefusalReason.OutsidePeriod } => CancellationCause.EnrolmentEnded,
        { Closed: ClosedReason.Closure } => CancellationCause.Closure,
        _ => CancellationCause.CalendarChanged,
    };
}
