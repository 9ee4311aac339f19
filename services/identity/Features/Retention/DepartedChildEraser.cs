using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Retention;

/// <summary>Erases the contact facts of children some time after they left the town's files.</summary>
internal sealed class DepartedChildEraser(HouseholdStore households, RetentionPolicy policy, ErasureReceipts receipts) : IEraser
{
    private const int BatchSize = 100;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await ListAsync(now, cancel);
        var (limit, erased, batch) = (policy.LimitOf(IdentityRetention.DepartedChildren, now), 0, 0);
        do
        {
            var found = await households.WithChildrenDepartedAsync(limit, BatchSize, cancel);
            foreach (var id in found)
            {
                // Another child of the household may leave later: each erasure has an entry of its own.
                var receipt = receipts.Of(IdentityRetention.DepartedChildren, id, id, now) with { Id = Ids.New() };
                await households.ChangeAsync(id, household => DepartedChildRules.Erase(household, limit, receipt), cancel);
            }

            batch = found.Count;
            erased += batch;
        }
        while (batch == BatchSize);
        return erased;
    }

    private async Task ListAsync(DateTimeOffset now, CancellationToken cancel)
    {
        string? last = null;
        do
        {
            var page = await households.WithChildFactsAsync(last, BatchSize, cancel);
            foreach (var household in page.Where(one => DepartedChildRules.List(one, now) is not null))
                await households.ChangeAsync(household.Id, one => DepartedChildRules.List(one, now), cancel);
            last = page.Count == BatchSize ? page[^1].Id : null;
        }
        while (last is not null);
    }
}
