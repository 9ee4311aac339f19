using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Towns;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Closures.ApplyActs;

/// <summary>One pass of an act over the plannings that it concerns: one write per planning.</summary>
internal sealed class ActPass(TownStore towns, PlanningScan scan, PlanningStore plannings)
{
    private const int BetweenChecks = 100;

    /// <summary>How many plannings it changed; null when another replica has taken over.</summary>
    public Task<int?> CancelAsync(CancellationAct act, Func<Task<bool>> isOwner, CancellationToken cancel) =>
        RunAsync(act, isOwner, CancellationRules.Cancel, cancel);

    /// <inheritdoc cref="CancelAsync"/>
    public Task<int?> RestoreAsync(CancellationAct act, Func<Task<bool>> isOwner, CancellationToken cancel) =>
        RunAsync(act, isOwner, CancellationRules.Restore, cancel);

    private async Task<int?> RunAsync(CancellationAct act, Func<Task<bool>> isOwner, ActRule rule, CancellationToken cancel)
    {
        // Not the cached town: another process may have written it a moment ago.
        var town = await towns.ReadStoredAsync(cancel);
        var (read, changed) = (0, 0);
        await foreach (var context in scan.ReadAsync(town, act.PlaceId, cancel))
        {
            if (++read % BetweenChecks == 0 && !await isOwner())
                return null;
            if (rule(context, act) is not null && await ChangeAsync(town, context, act, rule, cancel))
                changed++;
        }

        return changed;
    }

    private async Task<bool> ChangeAsync(
        Town town, PlanningContext context, CancellationAct act, ActRule rule, CancellationToken cancel)
    {
        var isChanged = false;
        await plannings.ChangeAsync(context.Planning.Id, planning =>
        {
            var change = rule(town.Context(context.Enrolment, planning), act);
            isChanged = change is not null;
            return change;
        }, cancel);
        return isChanged;
    }

    private delegate PlanningChange? ActRule(PlanningContext context, CancellationAct act);
}
