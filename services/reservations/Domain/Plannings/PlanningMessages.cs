using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>What a write of a planning publishes about its days, derived from the planning before and after it.</summary>
internal static class PlanningMessages
{
    /// <summary>
    /// Functions of the planning's new version: one message per kind of actor, with the days whose state or household changed; none where
    /// there are none. A planning that is published again has one message with all its days.
    /// </summary>
    /// <param name="before">With the planning before the write.</param>
    public static IReadOnlyList<Func<long, PlanningDaysChanged>> Of(PlanningContext before, Planning after, PlanningCause cause) =>
        cause.Kind is ChangeCauseKind.Republished
            ? [Whole(before, after, cause)]
            :
            [
                .. from day in Changed(before, after, cause)
                   group day by ActorOf(day, cause) into days
                   orderby days.Key
                   select Message(before, cause, days.Key, [.. days]),
            ];

    private static Func<long, PlanningDaysChanged> Message(
        PlanningContext context, PlanningCause cause, ChangeActor actor, IReadOnlyList<ChangedDay> days) =>
        version => Message(context, cause with { Actor = actor }, version, days, days[0].Day, days[^1].Day);

    private static Func<long, PlanningDaysChanged> Whole(PlanningContext context, Planning planning, PlanningCause cause)
    {
        var year = context.Calendar.YearOf(planning.SchoolYear)
            ?? throw new InvalidOperationException($"The town has no school year {planning.SchoolYear}.");
        ChangedDay[] days =
        [
            .. from day in planning.Days
               orderby day.Key
               select DayOf(day.Key, day.Value, day.Value),
        ];
        return version => Message(context, cause, version, days, year.FirstDay, year.LastDay) with { Complete = true };
    }

    private static PlanningDaysChanged Message(
        PlanningContext context, PlanningCause cause, long version, IReadOnlyList<ChangedDay> days, DateOnly from, DateOnly to) => new()
        {
            EnrolmentId = context.Enrolment.Id,
            SchoolYear = context.Planning.SchoolYear,
            Version = version,
            ChildId = context.Enrolment.ChildId,
            PlaceId = context.Calendar.PlaceCode,
            Group = context.Enrolment.Group,
            Activity = context.Enrolment.Activity,
            From = from,
            To = to,
            Complete = false,
            Days = days,
            Cause = new ChangeCause
            {
                Kind = cause.Kind,
                Id = cause.Id,
                Number = cause.Number,
                At = cause.At,
                Actor = cause.Actor,
            },
        };

    private static IEnumerable<ChangedDay> Changed(PlanningContext before, Planning after, PlanningCause cause) =>
        from day in before.Planning.Days.Keys.Union(after.Days.Keys).Order()
        let was = before.Planning.On(day)
        let becomes = after.On(day)
        where (was?.State, was?.HouseholdId) != (becomes?.State, becomes?.HouseholdId)
        select WithLimit(DayOf(day, was, becomes), before, cause);

    private static ChangedDay DayOf(DateOnly day, PlanningDay? before, PlanningDay? after) => new()
    {
        Day = day,
        Before = StateOf(before),
        After = StateOf(after),
        HouseholdBefore = before?.HouseholdId,
        HouseholdAfter = after?.HouseholdId,
    };

    /// <summary>Only requests have a notice; an agent may exceed it.</summary>
    private static ChangedDay WithLimit(ChangedDay day, PlanningContext context, PlanningCause cause)
    {
        if (cause.Kind is not ChangeCauseKind.Request)
            return day;
        var limit = day.Before is BookedState.Free
            ? DeadlineRules.ForReserving(context, day.Day)
            : DeadlineRules.ForCancelling(context, day.Day);
        return day with { Limit = limit, LimitKept = cause.At <= limit };
    }

    private static ChangeActor ActorOf(ChangedDay day, PlanningCause cause) =>
        cause.Actor is ChangeActor.Household && day.HouseholdBefore is { } holder && holder != cause.HouseholdId
            ? ChangeActor.OtherHousehold
            : cause.Actor;

    private static BookedState StateOf(PlanningDay? day) => day is null ? BookedState.Free : day.State switch
    {
        DayState.Reserved => BookedState.Reserved,
        DayState.AbsentJustified => BookedState.AbsentJustified,
        DayState.AbsentRefused => BookedState.AbsentRefused,
        DayState.Served => BookedState.Served,
        DayState.ServedUnreserved => BookedState.ServedUnreserved,
    };
}
