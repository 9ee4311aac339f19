using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Domain.Closures;

/// <summary>The steps of an act. Each may be repeated: a step that is done already changes nothing.</summary>
internal static class ActRules
{
    /// <summary>The town with the closures of the act; null when it has them.</summary>
    public static Town? Close(Town town, CancellationAct act)
    {
        if (town.Places.FirstOrDefault(place => place.Id == act.PlaceId) is not { } place
            || town.Calendar.Closures.Any(closure => closure.ActId == act.Id))
            return null;
        var closures = act.Days.Select(day => new Closure(place.Code, day, act.Reason, act.Id));
        return town with { Calendar = town.Calendar with { Closures = [.. town.Calendar.Closures, .. closures] } };
    }

    /// <summary>The town without the closures of the act; null when it has none.</summary>
    public static Town? Reopen(Town town, CancellationAct act)
    {
        if (town.Calendar.Closures.All(closure => closure.ActId != act.Id))
            return null;
        Closure[] kept = [.. town.Calendar.Closures.Where(closure => closure.ActId != act.Id)];
        return town with { Calendar = town.Calendar with { Closures = kept } };
    }

    /// <summary>The act once the calendar and the enrolments are written.</summary>
    public static Change<CancellationAct>? Begin(CancellationAct act, DateTimeOffset now) => act.State is ActState.Decided
        ? new Change<CancellationAct>(act with { State = ActState.Cancelling, InForceSince = now })
        : null;

    /// <summary>The act after a pass without a change that began late enough to find what was reserved before the act.</summary>
    public static Change<CancellationAct>? Finish(CancellationAct act) => act.State is ActState.Cancelling
        ? new Change<CancellationAct>(act with { State = ActState.Notifying })
        : null;

    /// <summary>
    /// The act with the messages to some households, in the order of their ids; null when they have them. Another replica may have
    /// published a part of them since they were read.
    /// </summary>
    public static Change<CancellationAct>? Notify(
        CancellationAct act, IReadOnlyList<AffectedHousehold> households, DateTimeOffset now)
    {
        if (act.State is not (ActState.Notifying or ActState.NotifyingRestored))
            return null;
        AffectedHousehold[] further =
            [.. households.Where(household => string.CompareOrdinal(household.HouseholdId, act.NotifiedUpTo) > 0)];
        return further.Length == 0
            ? null
            : new Change<CancellationAct>(
                act with { NotifiedUpTo = further[^1].HouseholdId },
                [
                    .. further.Select(household => act.State is ActState.Notifying
                        ? ActMessages.Cancelled(act, household, now)
                        : ActMessages.Restored(act, household, now)),
                ]);
    }

    /// <summary>The act once every household has its message.</summary>
    public static Change<CancellationAct>? FinishNotifying(CancellationAct act) => act.State switch
    {
        ActState.Notifying => new Change<CancellationAct>(act with { State = ActState.Done, NotifiedUpTo = null }),
        ActState.NotifyingRestored => new Change<CancellationAct>(act with { State = ActState.TakenBack, NotifiedUpTo = null }),
        _ => null,
    };

    /// <summary>The act while its days are reserved again; null when it is not done, or was taken back before.</summary>
    public static Change<CancellationAct>? TakeBack(CancellationAct act, string accountId, DateTimeOffset now, JournalEntry entry) =>
        act.State is ActState.Done
            ? new Change<CancellationAct>(act with { State = ActState.Restoring, TakenBackBy = accountId, TakenBackAt = now }, entry)
            : null;

    public static Change<CancellationAct>? FinishTakingBack(CancellationAct act) => act.State is ActState.Restoring
        ? new Change<CancellationAct>(act with { State = ActState.NotifyingRestored })
        : null;
}
