using System.Security.Cryptography;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Households.ChangeAdultAccount;

/// <summary>
/// What agents do with the account of an adult. Each act has its journal entry and the mail to the owner in its write; one that was done
/// already changes nothing.
/// </summary>
internal sealed class AdultAccountActs(
    HouseholdStore households, AccountStore accounts, AccountMails mails, TownClock clock)
{
    private const int StampBytes = 20;

    public Task DisableAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel) => accounts.ChangeAsync(
        adult.AccountId!,
        account => DisablingRules.Disable(
            account, Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes)),
            KeyJournal.Of(scope, KeyJournal.DisableAccount, adult.Id, reason, clock.Now),
            mails.Of(account, SecretMailKind.AccountDisabled)),
        cancel);

    public Task ReopenAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel) => accounts.ChangeAsync(
        adult.AccountId!,
        account => DisablingRules.Reopen(
            account, KeyJournal.Of(scope, KeyJournal.ReopenAccount, adult.Id, reason, clock.Now),
            mails.Of(account, SecretMailKind.AccountReopened)),
        cancel);

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
