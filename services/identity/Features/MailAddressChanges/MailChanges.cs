using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.MailAddressChanges;

/// <summary>Proposes, confirms and refuses mail addresses of accounts.</summary>
internal sealed class MailChanges(
    AccountStore accounts, MailedLinks links, SecretLinkStore stored, OwnerActs acts, AccountMails mails, RequestNumbers numbers,
    OpenSessions sessions, TimeProvider clock)
{
    /// <summary>
    /// Stores the proposal, then mails the address in use before the new one: a crash in between alarms without need, and never changes an
    /// address in silence.
    /// </summary>
    /// <returns>False when too many were proposed within a day.</returns>
    public async Task<bool> ProposeAsync(Account account, string email, CancellationToken cancel)
    {
        var act = await acts.NewAsync(account.Id, cancel);
        return await ProposeAsync(account, email, OwnerJournal.Of(account, ContactJournal.ProposeMail, act), cancel);
    }

    /// <param name="entry">Of the journal.</param>
    /// <inheritdoc cref="ProposeAsync(Account, string, CancellationToken)"/>
    public Task<bool> ProposeAsync(Account account, string email, JournalEntry entry, CancellationToken cancel) => ProposeAsync(
        account, email, entry, ChangeMailRules.Propose, SecretMailKind.ProposalRefused, SecretMailKind.MailChange, cancel);

    /// <summary>The same of an account of staff, whose mails state who proposed it.</summary>
    /// <inheritdoc cref="ProposeAsync(Account, string, JournalEntry, CancellationToken)"/>
    public Task<bool> ProposeOfStaffAsync(Account account, string email, JournalEntry entry, CancellationToken cancel) => ProposeAsync(
        account, email, entry, ChangeMailRules.ProposeOfStaff, SecretMailKind.StaffMailAnnounced, SecretMailKind.StaffMailChange, cancel);

    private async Task<bool> ProposeAsync(
        Account account, string email, JournalEntry entry, Func<Account, MailProposal, JournalEntry, Change<Account>?> propose,
        SecretMailKind announcement, SecretMailKind confirmation, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromDays(1);
        if (await stored.CountAsync(account.Id, SecretLinkKind.MailChange, since, cancel) >= ChangeMailRules.MaxPerDay)
            return false;
        var proposal = new MailProposal(RequestIds.Of(RequestKind.MailChange, Ids.New()), email, entry.At);
        if (await accounts.ChangeAsync(account.Id, known => propose(known, proposal, entry), cancel) is not { } proposed
            || proposed.MailProposal?.Id != proposal.Id)
            return false;
        await links.SendAsync(SecretLinkKind.ProposalRefused, account.Id, proposed.Contact, cancel, proposal.Id, mail: announcement);
        await links.SendAsync(
            SecretLinkKind.MailChange, account.Id, proposed.Contact with { Email = email }, cancel, proposal.Id, mail: confirmation);
        return true;
    }

    /// <returns>False when the link is not valid any more.</returns>
    public async Task<bool> ConfirmAsync(string? secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, SecretLinkKind.MailChange, cancel) is not { } link)
            return false;
        var (number, act) = (await numbers.NextAsync(RequestNumbers.Mail, cancel), await acts.NewAsync(link.AccountId, cancel));
        var isChanged = false;
        await accounts.ChangeAsync(
            link.AccountId,
            known =>
            {
                var change = ChangeMailRules.Confirm(known, link.Subject, number, changed => mails.MailChanged(changed, number), act);
                isChanged = change is not null;
                return change;
            },
            cancel);
        // A proposal is confirmed once, however many press at the same time: after a crash here an open link has no effect.
        await links.UseAsync(secret, SecretLinkKind.MailChange, cancel);
        return isChanged;
    }

    /// <summary>Restores the address, removes the factors that were added since the proposal, and ends all sessions.</summary>
    /// <inheritdoc cref="ConfirmAsync"/>
    public async Task<bool> RefuseAsync(string? secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, SecretLinkKind.ProposalRefused, cancel) is not { } link)
            return false;
        var (stamp, act) = (PasswordChanges.NewStamp(), await acts.NewAsync(link.AccountId, cancel));
        await accounts.ChangeAsync(
            link.AccountId,
            known => ChangeMailRules.Refuse(
                known, link.Subject, stamp, undone => mails.FactorsChanged(undone, FactorJournal.RemoveAddedFactors, act.At), act),
            cancel);
        await sessions.EndOthersAsync(link.AccountId, keptPublicId: null, cancel);
        // Last: after a crash the link works again.
        await links.UseAsync(secret, SecretLinkKind.ProposalRefused, cancel);
        return true;
    }
}
