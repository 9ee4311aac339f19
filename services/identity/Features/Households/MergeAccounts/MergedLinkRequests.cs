using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Households.MergeAccounts;

/// <summary>
/// The link requests of two merged accounts: they belong to the account that stays, which is linked, so that none of them waits for a
/// decision any more. Repeating it completes what a crash interrupted.
/// </summary>
internal sealed class MergedLinkRequests(LinkRequestStore requests, TownClock clock)
{
    private const int MaxRequests = 100;

    /// <summary>The number of the request that waits for a decision; null for none.</summary>
    public async Task<string?> WaitingAsync(string keptId, string closedId, CancellationToken cancel) =>
        (await requests.FindUnderReviewAsync(closedId, cancel) ?? await requests.FindUnderReviewAsync(keptId, cancel))?.Number;

    public async Task MoveAsync(HouseholdScope scope, string keptId, string closedId, CancellationToken cancel)
    {
        foreach (var request in await requests.OfAccountAsync(closedId, MaxRequests, cancel))
        {
            await requests.ChangeAsync(
                request.Id,
                one => LinkRequestRules.Move(
                    one, keptId, scope.Actor.AccountId, MergeTexts.NeedlessRequest, clock.Now, EntryOf(one, scope)),
                cancel);
        }

        if (await requests.FindUnderReviewAsync(keptId, cancel) is { } own)
        {
            await requests.ChangeAsync(
                own.Id,
                one => LinkRequestRules.Refuse(
                    one, scope.Actor.AccountId, MergeTexts.NeedlessRequest, clock.Now, EntryOf(one, scope)),
                cancel);
        }
    }

    private JournalEntry EntryOf(LinkRequest request, HouseholdScope scope) =>
        LinkRequestJournal.Of(request, scope.Actor, LinkRequestJournal.Refuse, clock.Now, scope.HouseholdId);
}
