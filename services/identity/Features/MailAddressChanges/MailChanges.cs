using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.MailAddressChanges;

/// <summary>Proposes mail addresses of accounts.</summary>
internal sealed class MailChanges(
    AccountStore accounts, MailedLinks links, SecretLinkStore stored, OwnerActs acts, TimeProvider clock)
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
}
