using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Storage;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Reservations.Features.Closures.ApplyActs;

/// <summary>
/// Carries out the town's acts. Reservations that were decided on the calendar before an act may be saved shortly after it: the pass
/// over the plannings is repeated until one that began late enough changes nothing.
/// </summary>
internal sealed partial class ActJob(
    ActStore acts, ActPass pass, ActNotices notices, TownStore towns, IOptions<ReservationsOptions> options, Leases leases,
    TimeProvider clock, ILogger<ActJob> logger)
    : PeriodicJob("acts", options.Value.ActInterval, Lease, leases, clock, logger)
{
    private const int MostAtOnce = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Carries every open act one step further.</summary>
    /// <param name="isOwner">Checked before each planning: false ends the run.</param>
    public async Task StepAsync(Func<Task<bool>> isOwner, CancellationToken cancel)
    {
        foreach (var act in await acts.OpenAsync(MostAtOnce, cancel))
        {
            if (!await isOwner())
                return;
            await (act.State switch
            {
                ActState.Restoring => TakeBackAsync(act, isOwner, cancel),
                ActState.Notifying or ActState.NotifyingRestored => notices.PublishAsync(act, isOwner, cancel),
                _ => CancelAsync(act, isOwner, cancel),
            });
        }
    }

    protected override async Task<bool> IsDueAsync(CancellationToken cancel) => await acts.OpenAsync(1, cancel) is [_, ..];

    // No write compares the term: every step is guarded by the version of what it writes, and may be repeated.
    protected override Task RunAsync(long term, CancellationToken cancel) => StepAsync(() => RenewAsync(term, cancel), cancel);

    private async Task CancelAsync(CancellationAct act, Func<Task<bool>> isOwner, CancellationToken cancel)
    {
        if (act.State is ActState.Decided)
        {
            await towns.ChangeAsync(town => ActRules.Close(town, act), cancel);
            act = await acts.ChangeAsync(act.Id, stored => ActRules.Begin(stored, Clock.GetUtcNow()), cancel) ?? act;
        }

        var isLate = Clock.GetUtcNow() - act.InForceSince >= options.Value.ActGrace;
        if (await pass.CancelAsync(act, isOwner, cancel) is not { } changed)
            return;
        LogPassed(logger, act.Id, changed);
        if (changed == 0 && isLate)
            await acts.ChangeAsync(act.Id, ActRules.Finish, cancel);
    }

    private async Task TakeBackAsync(CancellationAct act, Func<Task<bool>> isOwner, CancellationToken cancel)
    {
        await towns.ChangeAsync(town => ActRules.Reopen(town, act), cancel);
        if (await pass.RestoreAsync(act, isOwner, cancel) is not { } changed)
            return;
        LogPassed(logger, act.Id, changed);
        await acts.ChangeAsync(act.Id, ActRules.FinishTakingBack, cancel);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Act {ActId}: a pass changed {Changed} plannings")]
    private static partial void LogPassed(ILogger logger, string actId, int changed);
}
