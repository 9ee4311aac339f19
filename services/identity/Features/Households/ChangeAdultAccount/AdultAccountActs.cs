using System.Security.Cryptography;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.LinkReports;
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
    HouseholdStore households, AccountStore accounts, AccountMails mails, LinkReaders readers, OpenSessions sessions,
    SignInThrottle throttle, TownClock clock)
{
    private const int StampBytes = 20;

    /// <summary>The account first: without it no session is renewed, whatever happens to the rest.</summary>
    public async Task DisableAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel)
    {
        var id = AccountOf(adult);
        await accounts.ChangeAsync(
            id,
            account => DisablingRules.Disable(
                account, Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes)), clock.Now,
                KeyJournal.Of(scope, KeyJournal.DisableAccount, adult.Id, reason, clock.Now),
                mails.Of(account, SecretMailKind.AccountDisabled)),
            cancel);
        await sessions.EndOthersAsync(id, keptPublicId: null, cancel);
    }

    public Task ReopenAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel) => accounts.ChangeAsync(
        AccountOf(adult),
        account => DisablingRules.Reopen(
            account, clock.Now, KeyJournal.Of(scope, KeyJournal.ReopenAccount, adult.Id, reason, clock.Now),
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

    /// <summary>An agent has spoken to the family after an alarm.</summary>
    public Task EnableResetAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel) => accounts.ChangeAsync(
        AccountOf(adult),
        account => DisablingRules.EnableReset(
            account, KeyJournal.Of(scope, KeyJournal.EnableReset, adult.Id, reason, clock.Now),
            mails.Of(account, SecretMailKind.PasswordResetEnabled)),
        cancel);

    /// <summary>Tokens that are issued from now on have no household; those that were issued end within ten minutes.</summary>
    public async Task EndLinkAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel)
    {
        if (await accounts.FindAsync(AccountOf(adult), cancel) is not { } account)
            return;
        var decided = await DecidedAsync(scope, adult, isConfirmed: false, cancel);
        await households.ChangeAsync(
            scope.HouseholdId,
            household => EndLinkRules.End(
                household, adult.Id, clock.Now,
                [
                    KeyJournal.Of(scope, KeyJournal.EndLink, adult.Id, reason, clock.Now), mails.Of(account, SecretMailKind.LinkEnded),
                    .. decided,
                ]),
            cancel);
    }

    /// <summary>
    /// A reported link takes effect again, and a new one has no limit any more. The link of an account that was closed since can only be
    /// ended.
    /// </summary>
    /// <exception cref="IndexTakenException">The account was linked to another household meanwhile.</exception>
    public async Task ConfirmLinkAsync(HouseholdScope scope, Adult adult, OnBehalf reason, CancellationToken cancel)
    {
        if (await accounts.FindAsync(AccountOf(adult), cancel) is not { State: not AccountState.Closed } account)
            return;
        var decided = await DecidedAsync(scope, adult, isConfirmed: true, cancel);
        await households.ChangeAsync(
            scope.HouseholdId,
            household => SuspendLinkRules.Confirm(
                household, adult.Id, clock.Now,
                [
                    KeyJournal.Of(scope, KeyJournal.ConfirmLink, adult.Id, reason, clock.Now),
                    mails.Of(account, SecretMailKind.LinkConfirmed), .. decided,
                ]),
            cancel);
    }

    private static string AccountOf(Adult adult) => adult.AccountId ?? adult.Reported!.AccountId;

    /// <summary>The mail to who reported the link; none where nobody did.</summary>
    private async Task<IReadOnlyList<SecretMail>> DecidedAsync(
        HouseholdScope scope, Adult adult, bool isConfirmed, CancellationToken cancel)
    {
        if (adult.Reported is not { } reported || await households.FindAsync(scope, cancel) is not { } household
            || await readers.FindAsync(household, adult, reported.ReporterId, cancel) is not { } reader)
            return [];
        var facts = LinkAnnouncements.FactsOf(adult);
        facts["outcome"] = isConfirmed ? "confirmed" : "ended";
        return [mails.Of(reader.RecipientId, reader.To, SecretMailKind.LinkReportDecided, facts)];
    }
}
