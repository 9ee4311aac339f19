using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseStorageSpaces;

/// <summary>Erases the storage spaces that are due, and completes erasures that were interrupted.</summary>
internal sealed class StorageSpaceEraser(SpaceErasure erasure, RetentionPolicy policy, TownClock town) : IEraser
{
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var closed = SpaceStore.ClosedUntil(policy.LimitOf(DocumentsRetention.ClosedStorageSpaces, now));
        var disabled = SpaceStore.DisabledUntil(policy.LimitOf(DocumentsRetention.DisabledStorageSpaces, now));
        var unused = SpaceStore.AnnouncedUntil(town.DayOf(now));
        var emptied = SpaceStore.EmptiedUntil(town.DayOf(now));
        await erasure.CompleteAsync(cancel);
        return await erasure.EraseAsync(DocumentsRetention.ClosedStorageSpaces, closed, now, cancel)
            + await erasure.EraseAsync(DocumentsRetention.EmptiedStorageSpaces, emptied, now, cancel)
            + await erasure.EraseAsync(DocumentsRetention.DisabledStorageSpaces, disabled, now, cancel)
            + await erasure.EraseAsync(DocumentsRetention.StorageSpaces, unused, now, cancel);
    }
}
