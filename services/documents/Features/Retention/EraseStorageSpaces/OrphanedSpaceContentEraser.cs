using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseStorageSpaces;

/// <summary>
/// Deletes encrypted files that no storage space lists, left by a crash while a document was added, replaced or deleted, once a day. A file
/// that was written around midnight may not be listed yet.
/// </summary>
internal sealed class OrphanedSpaceContentEraser(
    SpaceStore spaces, SpaceContentStore contents, SweepProgressStore progress, TownClock town) : IEraser
{
    private const int BatchSize = 500, YoungestDays = 2;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (erased, last, today) = (0, (string?)null, town.DayOf(now));
        if (town.DayOf(await progress.ReadAsync(SpaceContentStore.Collection, cancel)) >= today)
            return 0;
        do
        {
            var batch = await contents.ListAsync(today.AddDays(-YoungestDays), last, BatchSize, cancel);
            foreach (var account in batch.GroupBy(content => content.AccountId, StringComparer.Ordinal))
                erased += await EraseAsync(account.Key, [.. account.Select(content => content.Id)], cancel);
            last = batch.Count == BatchSize ? batch[^1].Id : null;
        }
        while (last is not null);
        await progress.WriteAsync(SpaceContentStore.Collection, now, cancel);
        return erased;
    }

    private async Task<int> EraseAsync(string accountId, IReadOnlyList<string> contentIds, CancellationToken cancel)
    {
        var listed = (await spaces.FindAsync(accountId, cancel))?.Documents.Select(document => document.ContentId) ?? [];
        string[] orphaned = [.. contentIds.Except(listed, StringComparer.Ordinal)];
        foreach (var id in orphaned)
            await contents.DeleteAsync(accountId, id, cancel);
        return orphaned.Length;
    }
}
