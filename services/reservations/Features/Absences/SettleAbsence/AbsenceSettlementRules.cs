using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Features.Absences.SettleAbsence;

/// <summary>Applies the town's decision on an absence to one planning. Each day that it marks keeps the absence's id, so that a
/// second application of the same decision changes nothing and returns the same outcome.</summary>
internal static class AbsenceSettlementRules
{
    /// <summary>Accepted: the reserved days become justified absences, not billed. Refused: they stay billed, marked as such, and
    /// the family may declare them again. A served day stays served; a day cancelled meanwhile stays free.</summary>
    /// <param name="decision">The decision; a day that an interrupted, earlier one of the same absence marked carries it too.</param>
    /// <param name="claims">The days of this planning that the absence holds.</param>
    public static AbsenceSettlement Settle(Planning planning, AppliedDecision decision, IReadOnlyList<DayClaim> claims)
    {
        var after = new SortedDictionary<DateOnly, PlanningDay>(planning.Days.ToDictionary());
        List<DateOnly> settled = [], served = [], released = [];
        var changed = false;
        foreach (var claim in claims.OrderBy(claim => claim.Day))
        {
            var day = claim.Day;
            var stored = planning.On(day);
            if (stored?.State is DayState.Served) served.Add(day);
            else if (decision.IsOn(stored)) settled.Add(day);
            else if (!decision.IsLaterThanOn(stored) && !IsHeld(stored, claim)) released.Add(day);
            else
            {
                after[day] = decision.On(stored!);
                settled.Add(day);
                changed = true;
            }
        }

        return new(after, settled, served, released, changed);
    }

    private static bool IsHeld(PlanningDay? stored, DayClaim claim) =>
        BookingRules.IsReserved(stored) && stored!.RequestId == claim.RequestId;
}

/// <summary>What a decision did to one planning, the first time or any other.</summary>
/// <param name="Days">All days of the planning afterwards.</param>
/// <param name="Settled">The days that carry the decision.</param>
/// <param name="Served">Days whose meal was already served: they are not cancelled, and the outcome lists them.</param>
/// <param name="Released">Days that were cancelled, or settled by another absence, before the decision; reserved anew or not.</param>
/// <param name="Changed">False when the decision had been applied already: there is nothing to save.</param>
internal sealed record AbsenceSettlement(
    IReadOnlyDictionary<DateOnly, PlanningDay> Days,
    IReadOnlyList<DateOnly> Settled,
    IReadOnlyList<DateOnly> Served,
    IReadOnlyList<DateOnly> Released,
    bool Changed)
{
    /// <summary>Days that carried the replaced decision and that a changed one did not change, served ones among them.</summary>
    public IReadOnlyList<(DateOnly Day, KeptReason Reason)> Kept { get; init; } = [];
}
