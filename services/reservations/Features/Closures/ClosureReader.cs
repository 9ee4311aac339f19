using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Closures;

/// <summary>An act with how many days it has cancelled so far, as the plannings have them.</summary>
internal sealed class ClosureReader(TownStore towns, PlanningStore plannings, TownClock clock)
{
    public async Task<ClosureResponse> ReadAsync(CancellationAct act, CancellationToken cancel) =>
        await OfAsync(act, await plannings.CountCancelledAsync(act.Id, cancel), cancel);

    /// <summary>The act as it was when it was decided: the answer to each repeat of the decision.</summary>
    public Task<ClosureResponse> AtDecisionAsync(CancellationAct act, CancellationToken cancel) =>
        OfAsync(act with { State = ActState.Decided, TakenBackAt = null }, cancelledDays: 0, cancel);

    private async Task<ClosureResponse> OfAsync(CancellationAct act, int cancelledDays, CancellationToken cancel)
    {
        var town = await towns.ReadAsync(cancel);
        var place = town.Places.FirstOrDefault(place => place.Id == act.PlaceId)?.Name;
        return new ClosureResponse(
            act.Id, act.Kind is ActKind.Import, place, act.Reason, act.Days, StateOf(act.State), clock.LocalTime(act.DecidedAt),
            act.TakenBackAt is { } at ? clock.LocalTime(at) : null, cancelledDays);
    }

    private static ClosureState StateOf(ActState state) => state switch
    {
        ActState.Decided or ActState.Cancelling or ActState.Notifying => ClosureState.InProgress,
        ActState.Done => ClosureState.Done,
        ActState.Restoring or ActState.NotifyingRestored => ClosureState.TakingBack,
        ActState.TakenBack => ClosureState.TakenBack,
    };
}
