using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Retention;

/// <summary>Erases access keys of letters some time after their end: for whom they were, and which user name they suggested.</summary>
internal sealed class EndedKeyEraser(HouseholdStore households, RetentionPolicy policy, ErasureReceipts receipts) : IEraser
{
    private const int BatchSize = 100;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (limit, erased, batch) = (policy.LimitOf(IdentityRetention.EndedKeys, now), 0, 0);
        do
        {
            var found = await households.WithKeysEndedAsync(limit, BatchSize, cancel);
            foreach (var id in found)
            {
                // Later keys of the household end later: each erasure has an entry of its own.
                var receipt = receipts.Of(IdentityRetention.EndedKeys, id, id, now) with { Id = Ids.New() };
                await households.ChangeAsync(id, household => KeyRules.Prune(household, limit, receipt), cancel);
            }

            batch = found.Count;
            erased += batch;
        }
        while (batch == BatchSize);
        return erased;
    }
}
