using System.Security.Cryptography;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Households.ChangeAdultAccount;

/// <summary>
/// What agents do with the account of an adult. Each act has its journal entry and the mail to the owner in its write; one that was done
/// already changes nothing.
/// </summary>
internal sealed class AdultAccountActs(
    HouseholdStore households, AccountStore accounts, AccountMails mails, OpenSessions sessions, SignInThrottle throttle,
    TownClock clock)
{
    private const int StampBytes = 20;

    /// <summary>The account first: without it no session is renewed, whatever happens to the rest.</summary>
    public async Task DisableAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel)
    {
        await accounts.ChangeAsync(
            adult.AccountId!,
            account => DisablingRules.Disable(
                account, Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes)),
                KeyJournal.Of(scope, KeyJournal.DisableAccount, adult.Id, reason, clock.Now),
                mails.Of(account, SecretMailKind.AccountDisabled)),
            cancel);
        await sessions.EndOthersAsync(adult.AccountId!, keptPublicId: null, cancel);
    }

    public Task ReopenAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel) => accounts.ChangeAsync(
        adult.AccountId!,
        account => DisablingRules.Reopen(
            account, KeyJournal.Of(scope, KeyJournal.ReopenAccount, adult.Id, reason, clock.Now),
            mails.Of(account, SecretMailKind.AccountReopened)),
        cancel);

    /// <summary>The mail and the journal's entry first: nothing is unlocked in silence.</summary>
    public async Task UnlockAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel)
    {
        var (account, at) = (await accounts.FindAsync(adult.AccountId!, cancel), clock.Now);
        if (account is null || !await throttle.IsLockedAsync(account, cancel))
            return;
        var isUnlocked = await accounts.DecideAsync(
            account.Id,
            known => DisablingRules.Unlock(
                known, KeyJournal.Of(scope, KeyJournal.UnlockSignIn, adult.Id, reason, at), mails.SignInUnlocked(known, at)),
            cancel);
        if (isUnlocked)
            await throttle.UnlockAsync(account, cancel);
    }

    /// <summary>Tokens that are issued from now on have no household; those that were issued end within ten minutes.</summary>
    public async Task EndLinkAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel)
    {
        if (await accounts.FindAsync(adult.AccountId!, cancel) is not { } account)
            return;
        await households.ChangeAsync(
            scope.HouseholdId,
            household => EndLinkRules.End(
                household, adult.Id, clock.Now, KeyJournal.Of(scope, KeyJournal.EndLink, adult.Id, reason, clock.Now),
                mails.Of(account, SecretMailKind.LinkEnded)),
            cancel);
    }
}
