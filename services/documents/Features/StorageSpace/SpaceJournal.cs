using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>
/// The journal of a storage space, which its owner alone reads. It is not the journal of this service, which administrators read.
/// </summary>
internal sealed class SpaceJournal(SpaceOperationStore operations, TownClock town)
{
    public Task WriteAsync(OpenedSpace space, SpaceAct action, string? documentId, CancellationToken cancel) =>
        WriteAsync(space.AccountId, space.Key, action, documentId, cancel);

    public Task WriteAsync(string accountId, SpaceKey key, SpaceAct action, string? documentId, CancellationToken cancel) =>
        operations.WriteAsync(accountId, new SpaceOperation(town.Now, action, documentId), town.Today, key, cancel);

    /// <summary>Of a space that is closed.</summary>
    public Task WriteClosedAsync(string accountId, SpaceAct action, CancellationToken cancel) =>
        operations.WriteAsync(accountId, new SpaceOperation(town.Now, action), town.Today, key: null, cancel);
}
