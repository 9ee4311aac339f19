using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Closures;

/// <summary>An act with how many days it has cancelled so far, as the plannings have them.</summary>
internal sealed class ClosureReader(TownStore towns, PlanningStore plannings)
{
    public async Task<ClosureResponse> ReadAsync(CancellationAct act, CancellationToken cancel)
    {
        var town = await towns.ReadAsync(cancel);
        var place = town.Places.FirstOrDefault(place => place.Id == act.PlaceId)?.Name;
        return new ClosureResponse(
            act.Id, act.Kind is ActKind.Import, place, act.Reason, act.Days, StateOf(act.State), act.DecidedAt, act.TakenBackAt,
            await plannings.CountCancelledAsync(act.Id, cancel));
    }

    private static ClosureState StateOf(ActState state) => state switch
    {
        ActState.Decided or ActState.Cancelling => ClosureState.InProgress,
        ActState.Done => ClosureState.Done,
        ActState.Restoring => ClosureState.TakingBack,
        ActState.TakenBack => ClosureState.TakenBack,
    };
}
