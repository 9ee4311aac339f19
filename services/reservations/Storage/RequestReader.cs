using EspaceFamille.Contracts.Requests;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Requests;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Reads requests for display. Whether an unmarked request is applied already is stored in its planning, which is read for such
/// a request only.</summary>
internal sealed class RequestReader(RequestStore requests, PlanningStore plannings)
{
    /// <inheritdoc cref="RequestStore.NewestAsync"/>
    public async Task<IReadOnlyList<ReservationRequest>> NewestAsync(
        HouseholdScope scope, bool unfinishedOnly, RequestCursor? after, int count, CancellationToken cancel) =>
        await MarkAsync(await requests.NewestAsync(scope, unfinishedOnly, after, count, cancel), cancel);

    public async Task<ReservationRequest?> FindAsync(HouseholdScope scope, string id, CancellationToken cancel) =>
        await requests.FindAsync(scope, id, cancel) is { } request ? (await MarkAsync([request], cancel))[0] : null;

    private async Task<IReadOnlyList<ReservationRequest>> MarkAsync(IReadOnlyList<ReservationRequest> found, CancellationToken cancel)
    {
        string[] open =
        [
            .. found.Where(request => !RequestRules.IsTaken(request))
                .SelectMany(request => request.Parts, (_, part) => part.PlanningId).Distinct(),
        ];
        if (open.Length == 0)
            return found;
        var stored = await plannings.ReadAllAsync(open, cancel);
        return
        [
            .. found.Select(request => request.Parts.All(part =>
                stored.Any(planning => planning.Id == part.PlanningId && RequestRules.IsApplied(planning, request.Id)))
                    ? RequestRules.Take(request)
                    : request),
        ];
    }
}
