using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseStorageSpaces;

/// <summary>Deletes what is kept of sessions. Openings that have expired are deleted every minute besides.</summary>
internal sealed class SpaceSessionEraser(
    OpenSpaceStore openings, SpaceAttemptStore attempts, EndedSessionStore ended, RetentionPolicy policy) : IEraser
{
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var limit = policy.LimitOf(DocumentsRetention.StorageSpaceSessions, now);
        await openings.DeleteExpiredAsync(limit, cancel);
        await attempts.DeleteBeforeAsync(limit, cancel);
        await ended.DeleteUntilAsync(limit, cancel);
        return 0;
    }
}
