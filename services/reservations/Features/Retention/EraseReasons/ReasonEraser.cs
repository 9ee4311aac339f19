using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Retention.EraseReasons;

/// <summary>Erases reasons and comments of absences. The absences, with their dates, numbers and decisions, are kept.</summary>
internal sealed class ReasonEraser(AbsenceStore absences, RetentionPolicy policy, ErasureReceipts receipts) : IEraser
{
    private const int BatchSize = 100;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel) =>
        await EraseAsync(absences.ListDecidedWithDetailsAsync, ReservationsRetention.DecidedReasons, now, cancel)
        + await EraseAsync(absences.ListUndecidedWithDetailsAsync, ReservationsRetention.UndecidedReasons, now, cancel);

    private async Task<int> EraseAsync(
        Func<DateTimeOffset, int, CancellationToken, Task<IReadOnlyList<Absence>>> list, RetentionClass data, DateTimeOffset now,
        CancellationToken cancel)
    {
        var (limit, erased, batch) = (policy.LimitOf(data, now), 0, 0);
        do
        {
            var found = await list(limit, BatchSize, cancel);
            foreach (var absence in found)
            {
                var receipt = receipts.Of(data, absence.HouseholdId, absence.Id, now);
                await absences.ChangeAsync(absence.Id, one => ReasonErasureRules.Erase(one, limit, receipt, now), cancel);
            }

            batch = found.Count;
            erased += batch;
        }
        while (batch == BatchSize);
        return erased;
    }
}
