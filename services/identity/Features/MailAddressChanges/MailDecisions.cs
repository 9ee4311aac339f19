using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;

namespace EspaceFamille.Identity.Features.MailAddressChanges;

/// <summary>
/// Confirms and refuses proposed mail addresses, by the links of their mails. Those of staff one at a time: an address is of one account,
/// and a refusal may remove an active administrator.
/// </summary>
internal sealed class MailDecisions(
    AccountStore accounts, MailedLinks links, OwnerActs acts, AccountMails mails, RequestNumbers numbers, InvitationMails invitations,
    AdministratorLock administrators, OpenSessions sessions)
{
    public async Task<MailOutcome> ConfirmAsync(string? secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, SecretLinkKind.MailChange, cancel) is not { } link)
            return MailOutcome.NotValid;
        var outcome = MailOutcome.NotValid;
        await DecideAsync(link, async token => outcome = await ConfirmAsync(link, token), cancel);
        // A proposal is confirmed once, however many press at the same time: after a crash here an open link has no effect.
        if (outcome is not MailOutcome.InUse)
            await links.UseAsync(secret, SecretLinkKind.MailChange, cancel);
        return outcome;
    }

    /// <summary>Restores the address, removes the factors that were added since the proposal, and ends all sessions.</summary>
    /// <returns>False when the link is not valid any more.</returns>
    public async Task<bool> RefuseAsync(string? secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, SecretLinkKind.ProposalRefused, cancel) is not { } link)
            return false;
        var (stamp, act) = (PasswordChanges.NewStamp(), await acts.NewAsync(link.AccountId, cancel));
        await DecideAsync(
            link,
            token => accounts.ChangeAsync(
                link.AccountId,
                known => ChangeMailRules.Refuse(
                    known, link.Subject, stamp, undone => mails.FactorsChanged(undone, FactorJournal.RemoveAddedFactors, act.At), act),
                token),
            cancel);
        await sessions.EndOthersAsync(link.AccountId, keptPublicId: null, cancel);
        // Last: after a crash the link works again.
        await links.UseAsync(secret, SecretLinkKind.ProposalRefused, cancel);
        return true;
    }

    private async Task<MailOutcome> ConfirmAsync(SecretLink link, CancellationToken cancel)
    {
        if (await accounts.FindAsync(link.AccountId, cancel) is { Role: not Roles.Family, MailProposal.Email: { } email }
            && await accounts.IsStaffMailAsync(email, cancel, besides: link.AccountId))
            return MailOutcome.InUse;
        var (number, act) = (await numbers.NextAsync(RequestNumbers.Mail, cancel), await acts.NewAsync(link.AccountId, cancel));
        var isChanged = false;
        var account = await accounts.ChangeAsync(
            link.AccountId,
            known =>
            {
                var change = ChangeMailRules.Confirm(
                    known, link.Subject, number, PasswordChanges.NewStamp(), changed => mails.MailChanged(changed, number), act);
                isChanged = change is not null;
                return change;
            },
            cancel);
        // Also for a change whose invitation a crash has prevented.
        if (account is not null && ChangeMailRules.IsInvitedBy(account, link.Subject)
            && await invitations.EndOfAsync(account, cancel) is null)
            await invitations.SendAsync(account, cancel);
        return isChanged ? MailOutcome.Changed : MailOutcome.NotValid;
    }

    private async Task DecideAsync(SecretLink link, Func<CancellationToken, Task> decide, CancellationToken cancel)
    {
        if (await accounts.FindAsync(link.AccountId, cancel) is { Role: not Roles.Family })
            await administrators.WhileHoldingAsync(decide, cancel);
        else
            await decide(cancel);
    }
}
