using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Closures.ApplyActs;

/// <summary>
/// Publishes what an act did, once it has done all of it: one message per household, however far apart its plannings were written. The
/// act records the last household of each batch in the write that carries the messages, so that a crash neither loses nor repeats one.
/// While many wait for the broker no more are added: those of a large town do not fit into one document.
/// </summary>
internal sealed class ActNotices(
    TownStore towns, ActStore acts, EnrolmentStore enrolments, PlanningStore plannings, HouseholdStore households, TownClock clock)
{
    private const int BatchSize = 100;

    /// <summary>Number of waiting messages from which a batch waits for the next run; 500 of 20 KB each fit well into a document.</summary>
    internal const int MaxWaiting = 400;

    /// <summary>Returns early when another replica has taken over, and while too many messages wait: the next run continues.</summary>
    public async Task PublishAsync(CancellationAct act, Func<Task<bool>> isOwner, CancellationToken cancel)
    {
        foreach (var batch in (await ReadAsync(act, cancel)).Chunk(BatchSize))
        {
            if (!await isOwner() || await acts.HasUnpublishedAsync(act.Id, MaxWaiting, cancel))
                return;
            var known = await households.MapAsync(batch.Select(household => household.HouseholdId), cancel);
            AffectedHousehold[] affected =
            [
                .. batch.Select(household => new AffectedHousehold(
                    household.HouseholdId, known.GetValueOrDefault(household.HouseholdId)?.AccountIds ?? [], household.Plannings)),
            ];
            await acts.ChangeAsync(act.Id, stored => ActRules.Notify(stored, affected, clock.Now), cancel);
        }

        await acts.ChangeAsync(act.Id, ActRules.FinishNotifying, cancel);
    }

    /// <summary>The households that have no message yet, in the order of their ids.</summary>
    private async Task<IReadOnlyList<(string HouseholdId, IReadOnlyList<AffectedPlanning> Plannings)>> ReadAsync(
        CancellationAct act, CancellationToken cancel)
    {
        var town = await towns.ReadStoredAsync(cancel);
        var isTakenBack = act.State is ActState.NotifyingRestored;
        var stored = await plannings.CancelledByAsync(act.Id, cancel);
        var byId = (await enrolments.ByIdsAsync([.. stored.Select(planning => planning.EnrolmentId).Distinct()], cancel))
            .ToDictionary(enrolment => enrolment.Id, StringComparer.Ordinal);
        var changes =
            from planning in stored
            let days = planning.Cancelled.Where(day => day.ActId == act.Id && day.IsRestored == isTakenBack).ToArray()
            where days.Length > 0 && byId.ContainsKey(planning.EnrolmentId)
            let enrolment = byId[planning.EnrolmentId]
            from household in enrolment.HouseholdIds
            where string.CompareOrdinal(household, act.NotifiedUpTo) > 0
            group new AffectedPlanning(enrolment, town.ActivityOf(enrolment), days) by household into changed
            select (changed.Key, (IReadOnlyList<AffectedPlanning>)[.. changed.OrderBy(one => one.Enrolment.Id, StringComparer.Ordinal)]);
        return [.. changes.OrderBy(change => change.Key, StringComparer.Ordinal)];
    }
}
