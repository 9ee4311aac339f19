using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Retention;

/// <summary>
/// Erases names and contact facts of closed accounts some time after their end. The write publishes the empty contact facts, so that other
/// services erase their copies.
/// </summary>
internal sealed class ClosedAccountEraser(AccountStore accounts, RetentionPolicy policy, ErasureReceipts receipts) : IEraser
{
    private const int BatchSize = 100;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        while (await accounts.ClosedWithoutInstantAsync(BatchSize, cancel) is { Count: > 0 } unstated)
            foreach (var id in unstated)
                await accounts.ChangeAsync(id, account => ErasureRules.Begin(account, now), cancel);
        var (limit, erased, batch) = (policy.LimitOf(IdentityRetention.ClosedAccounts, now), 0, 0);
        do
        {
            var found = await accounts.ClosedUntilAsync(limit, BatchSize, cancel);
            foreach (var id in found)
            {
                var receipt = receipts.Of(IdentityRetention.ClosedAccounts, householdId: null, id, now);
                await accounts.ChangeAsync(id, account => ErasureRules.Erase(account, limit, receipt), cancel);
            }

            batch = found.Count;
            erased += batch;
        }
        while (batch == BatchSize);
        return erased;
    }
}
