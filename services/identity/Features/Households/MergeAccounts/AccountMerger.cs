using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Households.MergeAccounts;

/// <summary>
/// Merges two accounts of an adult: the kept account's write, the link, the closed account, whose write has the journal's entries, the
/// mails to both owners and the message to other services, and the link requests. Until that write nothing is announced, and a link that
/// cannot move undoes the first. Each of these writes may be repeated: after a crash in between, the same request completes it.
/// </summary>
internal sealed class AccountMerger(
    HouseholdStore households, AccountStore accounts, MergedLinkRequests requests, AccountMails mails, OpenSessions sessions,
    TownClock clock)
{
    /// <param name="keepsOther">The linked account is closed, and the other one stays.</param>
    /// <returns>False when the kept account was linked to another household meanwhile: nothing is merged.</returns>
    public async Task<bool> MergeAsync(HouseholdScope scope, MergedPair pair, bool keepsOther, OnBehalf reason, CancellationToken cancel)
    {
        var (kept, closed) = keepsOther ? (pair.Other, pair.Linked) : (pair.Linked, pair.Other);
        var at = clock.Now;
        var waiting = await requests.WaitingAsync(kept.Id, closed.Id, cancel);
        await accounts.ChangeAsync(kept.Id, known => MergeRules.Keep(known, closed), cancel);
        if (!await MoveLinkAsync(scope, kept, closed, cancel))
            return false;
        var merged = new AccountsMerged
        {
            KeptAccountId = kept.Id,
            ClosedAccountId = closed.Id,
            HouseholdId = scope.HouseholdId,
            MergedAt = at,
        };
        await accounts.ChangeAsync(
            closed.Id,
            known => MergeRules.Close(
                known, merged, PasswordChanges.NewStamp(),
                [
                    Entry(scope, kept, reason, at), Entry(scope, closed, reason, at), mails.Merged(kept, waiting, at),
                    mails.MergedAway(known, at),
                ]),
            cancel);
        await requests.MoveAsync(scope, kept.Id, closed.Id, cancel);
        await sessions.EndOthersAsync(closed.Id, keptPublicId: null, cancel);
        return true;
    }

    private async Task<bool> MoveLinkAsync(HouseholdScope scope, Account kept, Account closed, CancellationToken cancel)
    {
        try
        {
            await households.ChangeAsync(scope.HouseholdId, household => MoveLinkRules.Move(household, closed.Id, kept.Id), cancel);
            return true;
        }
        catch (IndexTakenException)
        {
            await accounts.ChangeAsync(kept.Id, known => MergeRules.Release(known, closed), cancel);
            return false;
        }
    }

    private static JournalEntry Entry(HouseholdScope scope, Account account, OnBehalf reason, DateTimeOffset at) =>
        JournalEntry.Of(scope, KeyJournal.MergeAccounts, at) with
        {
            SubjectKind = AccountJournal.Account,
            SubjectId = account.Id,
            Reason = reason.Reason,
        };
}
