using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.StorageSpace.SendNotices;

/// <summary>
/// Publishes what owners of storage spaces are mailed: documents that expire, and the erasure of an unused space. What was published is
/// stored in the same write as the message, so that a repeat publishes nothing.
/// </summary>
internal sealed class SpaceNotices(SpaceStore spaces, TownClock town)
{
    private const int BatchSize = 100;

    /// <summary>Publishes everything that is due.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var (today, batch) = (town.Today, 0);
        do
        {
            var due = await spaces.ListAsync(SpaceStore.NoticeUntil(today), BatchSize, cancel);
            foreach (var account in due)
            {
                await spaces.ChangeAsync(account, space => SpaceReminderRules.Remind(space, today), cancel);
                await spaces.ChangeAsync(account, space => SpaceRetentionRules.Announce(space, today), cancel);
            }

            batch = due.Count;
        }
        while (batch == BatchSize);
    }
}
