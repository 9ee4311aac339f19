using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.SettleAbsence;

/// <summary>Carries the town's decision on an absence over to one planning. Each day it marks keeps the absence's id, so
/// that a second application of the same decision changes nothing and finds the same outcome.</summary>
internal static class AbsenceSettlementRules
{
    /// <summary>Accepted: the held days become justified absences, not billed. Refused: they stay billed, marked as such,
    /// and the family may declare them again. A served day stays served; a day given up meanwhile stays free.</summary>
    /// <param name="days">The days of this planning that the absence names.</param>
    public static AbsenceSettlement Settle(Planning planning, string absenceId, IReadOnlyList<DateOnly> days, bool accepted)
    {
        var settled = new SortedDictionary<DateOnly, PlanningDay>(planning.Days.ToDictionary());
        List<DateOnly> marked = [], served = [], gone = [];
        var changed = false;
        foreach (var day in days.Distinct().Order())
        {
            var stored = planning.On(day);
            if (stored?.State is DayState.Served) served.Add(day);
            else if (stored?.AbsenceId == absenceId) marked.Add(day);
            else if (!BookingRules.IsHeld(stored)) gone.Add(day);
            else
            {
                settled[day] = stored! with { State = accepted ? DayState.AbsentJustified : DayState.AbsentRefused, AbsenceId = absenceId };
                marked.Add(day);
                changed = true;
            }
        }

        return new(settled, marked, served, gone, changed);
    }
}

/// <summary>What a decision did to one planning, the first time or any other.</summary>
/// <param name="Days">All days of the planning afterwards.</param>
/// <param name="Settled">The days that carry the decision.</param>
/// <param name="StillServed">Days already pointed as served: they are not cancelled, and the decision says so.</param>
/// <param name="NoLongerReserved">Days that were given up, or settled by another absence, before the decision came.</param>
/// <param name="Changed">False when the decision had been applied already: there is nothing to save.</param>
internal sealed record AbsenceSettlement(
    IReadOnlyDictionary<DateOnly, PlanningDay> Days,
    IReadOnlyList<DateOnly> Settled,
    IReadOnlyList<DateOnly> StillServed,
    IReadOnlyList<DateOnly> NoLongerReserved,
    bool Changed);
