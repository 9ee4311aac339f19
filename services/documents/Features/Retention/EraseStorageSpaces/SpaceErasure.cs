using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.Retention.EraseStorageSpaces;

/// <summary>
/// Erases storage spaces: the wrapped keys first, by one write, so that nothing of them can be decrypted from then on; then the encrypted
/// files, the journal and the openings, and at last the space itself, whose message must have been published. The next sweep completes what
/// waits for that, or what a crash interrupted.
/// </summary>
internal sealed class SpaceErasure(
    SpaceStore spaces, SpaceContentStore contents, SpaceOperationStore operations, OpenSpaceStore openings, ErasureReceipts receipts)
{
    private const int BatchSize = 50;

    /// <param name="expired">The spaces to erase.</param>
    /// <returns>Number of erased spaces.</returns>
    public async Task<int> EraseAsync(
        RetentionClass data, FilterDefinition<Space> expired, DateTimeOffset now, CancellationToken cancel)
    {
        var accounts = await spaces.ListAsync(expired & SpaceStore.NotErased, BatchSize, cancel);
        // Without the account: nobody counts spaces by person.
        await receipts.WriteAsync(data, accounts.Count, now, cancel);
        foreach (var account in accounts)
            await EraseAsync(account, expired, now, cancel);
        return accounts.Count;
    }

    /// <summary>Completes erasures that have begun; their receipts were written then.</summary>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        foreach (var account in await spaces.ListAsync(SpaceStore.Erased, BatchSize, cancel))
            await DeleteAsync(account, cancel);
    }

    private async Task EraseAsync(string accountId, FilterDefinition<Space> expired, DateTimeOffset now, CancellationToken cancel)
    {
        // Its owner may have cancelled the emptying or opened the space since it was listed.
        if (await spaces.ChangeAsync(accountId, expired, space => SpaceRules.Erase(space, now), cancel) is { ErasedAt: not null })
            await DeleteAsync(accountId, cancel);
    }

    private async Task DeleteAsync(string accountId, CancellationToken cancel)
    {
        await openings.CloseAllAsync(accountId, DateTimeOffset.MaxValue, cancel);
        await contents.DeleteOfAsync(accountId, cancel);
        await operations.DeleteOfAsync(accountId, cancel);
        await spaces.DeleteAsync(accountId, cancel);
    }
}
