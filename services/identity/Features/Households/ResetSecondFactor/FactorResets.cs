using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Households.ResetSecondFactor;

/// <summary>Requests, cancels and applies the removal of lost second factors.</summary>
internal sealed class FactorResets(
    AccountStore accounts, HouseholdStore households, MailedLinks links, OwnerActs acts, AccountMails mails, OpenSessions sessions,
    TownClock town, TimeProvider clock)
{
    /// <summary>
    /// Mails the owner before the request is stored: a crash in between alarms without need, and never removes a factor in silence. The
    /// reader of an address that was replaced a short time ago can cancel it too: the new one may be a stranger's.
    /// </summary>
    /// <param name="reason">With the paper that was seen.</param>
    /// <returns>False where the account has no second factor or cannot be used.</returns>
    public async Task<bool> RequestAsync(
        HouseholdScope scope, string adultId, Account account, OnBehalf reason, CancellationToken cancel)
    {
        if (!FactorResetRules.IsPossible(account))
            return false;
        var (id, now) = (Ids.New(), clock.GetUtcNow());
        foreach (var to in ChangeMailRules.ReplacedContacts(account, town.Now).Append(account.Contact))
            await links.SendAsync(SecretLinkKind.FactorResetRefused, account.Id, to, cancel, id);
        var entry = KeyJournal.Of(scope, FactorJournal.RequestReset, adultId, reason, town.Now);
        return await accounts.DecideAsync(account.Id, known => FactorResetRules.Request(known, id, now, entry), cancel);
    }

    /// <returns>False when the link is not valid any more, or the factor was removed already.</returns>
    public async Task<bool> CancelAsync(string? secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, SecretLinkKind.FactorResetRefused, cancel) is not { } link)
            return false;
        var act = await acts.NewAsync(link.AccountId, cancel);
        var isCancelled = await accounts.DecideAsync(
            link.AccountId, account => FactorResetRules.Cancel(account, link.Subject, act), cancel);
        await links.UseAsync(secret, SecretLinkKind.FactorResetRefused, cancel);
        return isCancelled;
    }

    /// <summary>Removes the factors whose wait has ended. Repeating it is harmless.</summary>
    public async Task ApplyDueAsync(int limit, CancellationToken cancel)
    {
        foreach (var id in await accounts.WithDueFactorResetAsync(clock.GetUtcNow(), limit, cancel))
        {
            var household = await households.IdOfAccountAsync(id, cancel);
            await accounts.ChangeAsync(
                id,
                account => FactorResetRules.Apply(
                    account, clock.GetUtcNow(), PasswordChanges.NewStamp(), EntryOf(account, household),
                    mails.FactorReset(account, town.Now)),
                cancel);
            await sessions.EndOthersAsync(id, keptPublicId: null, cancel);
        }
    }

    private JournalEntry EntryOf(Account account, string? householdId) =>
        new($"{FactorJournal.Reset}:{account.FactorReset?.Id}", town.Now, AccountId: null, Role: null, householdId, FactorJournal.Reset)
        {
            SubjectKind = AccountJournal.Account,
            SubjectId = account.Id,
        };
}
