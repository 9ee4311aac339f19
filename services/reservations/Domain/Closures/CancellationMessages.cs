using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Domain.Closures;

/// <summary>A household that gets a message about what the town did, and the accounts of its adults.</summary>
internal sealed record ToldHousehold(string HouseholdId, IReadOnlyList<string> AccountIds);

/// <summary>The messages about days that the town cancelled or restored: one per household of the enrolment.</summary>
internal static class CancellationMessages
{
    /// <summary>One message per cause, as functions of the planning's new version.</summary>
    public static IEnumerable<object> Cancelled(
        PlanningContext context, CancellationAct act, IEnumerable<DayRefusal> affected, IReadOnlyList<ToldHousehold> families,
        DateTimeOffset now) =>
        from refusal in affected
        let cause = CancellationRules.CauseOf(refusal)
        group refusal.Day by (Cause: cause, Reason: cause is CancellationCause.Closure ? refusal.Detail : null) into days
        let first = days.First()
        from family in families
        select (Func<long, object>)(version => new DaysCancelledByTown
        {
            Request = Head(context, act, family, $"{act.Id}:{context.Planning.Id}:{version}:{first:yyyyMMdd}"),
            ActId = act.Id,
            EnrolmentId = context.Planning.EnrolmentId,
            Version = version,
            CancelledAt = now,
            Cause = days.Key.Cause,
            Reason = days.Key.Reason,
            Days = [.. days],
        });

    public static IEnumerable<object> Restored(
        PlanningContext context, CancellationAct act, IReadOnlyList<DateOnly> days, IReadOnlyList<ToldHousehold> families,
        DateTimeOffset now) => families.Select(family => (Func<long, object>)(version => new DaysRestoredByTown
        {
            Request = Head(context, act, family, $"{act.Id}:{context.Planning.Id}:{version}"),
            ActId = act.Id,
            EnrolmentId = context.Planning.EnrolmentId,
            Version = version,
            RestoredAt = now,
            Days = days,
        }));

    private static RequestHead Head(PlanningContext context, CancellationAct act, ToldHousehold family, string id) => new()
    {
        Id = id,
        Number = "",
        HouseholdId = family.HouseholdId,
        ChildId = context.Enrolment.ChildId,
        Activities = context.Activity.Length > 0 ? [context.Activity] : [],
        SubmittedBy = act.DecidedBy ?? "",
        Recipients = family.AccountIds,
    };
}
