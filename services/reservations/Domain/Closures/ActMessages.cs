using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Domain.Closures;

/// <summary>What an act did to one planning.</summary>
/// <param name="Activity">The name that families read.</param>
internal sealed record AffectedPlanning(Enrolment Enrolment, string Activity, IReadOnlyList<CancelledDay> Days);

/// <summary>A household with the plannings of its children that an act changed.</summary>
/// <param name="AccountIds">The accounts of its adults.</param>
internal sealed record AffectedHousehold(
    string HouseholdId, IReadOnlyList<string> AccountIds, IReadOnlyList<AffectedPlanning> Plannings);

/// <summary>The messages about what an act did: one per household, as functions of the act's new version.</summary>
internal static class ActMessages
{
    public static object Cancelled(CancellationAct act, AffectedHousehold household, DateTimeOffset now) =>
        (Func<long, object>)(version => new DaysCancelledByTown
        {
            Request = Head(act, household),
            ActId = act.Id,
            Version = version,
            CancelledAt = now,
            Parts =
            [
                .. from planning in household.Plannings
                   from day in planning.Days
                   group day.Day by (planning.Enrolment, planning.Activity, day.Cause, day.Reason) into days
                   select new CancelledDays
                   {
                       EnrolmentId = days.Key.Enrolment.Id,
                       ChildId = days.Key.Enrolment.ChildId,
                       Activity = days.Key.Activity,
                       Cause = days.Key.Cause,
                       Reason = days.Key.Reason,
                       Days = [.. days.Distinct().Order()],
                   },
            ],
        });

    public static object Restored(CancellationAct act, AffectedHousehold household, DateTimeOffset now) =>
        (Func<long, object>)(version => new DaysRestoredByTown
        {
            Request = Head(act, household),
            ActId = act.Id,
            Version = version,
            RestoredAt = now,
            Parts =
            [
                .. from planning in household.Plannings
                   from day in planning.Days
                   group day.Day by (planning.Enrolment, planning.Activity) into days
                   select new RestoredDays
                   {
                       EnrolmentId = days.Key.Enrolment.Id,
                       ChildId = days.Key.Enrolment.ChildId,
                       Activity = days.Key.Activity,
                       Days = [.. days.Distinct().Order()],
                   },
            ],
        });

    private static RequestHead Head(CancellationAct act, AffectedHousehold household) => new()
    {
        Id = $"{act.Id}:{household.HouseholdId}",
        Number = "",
        HouseholdId = household.HouseholdId,
        ChildId = household.Plannings[0].Enrolment.ChildId,
        Activities =
        [
            .. household.Plannings.Select(planning => planning.Activity).Where(activity => activity.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ],
        SubmittedBy = act.DecidedBy ?? "",
        Recipients = household.AccountIds,
    };
}
