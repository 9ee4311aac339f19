using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>Sends the links with which people choose the password and the second factor of their account of staff.</summary>
internal sealed class StaffInvitations(
    InvitationMails mails, MailedLinks links, SecretLinkStore store, AccountStore accounts, TownClock clock, TimeProvider system)
{
    /// <inheritdoc cref="InvitationMails.SendAsync"/>
    public Task SendAsync(Account account, CancellationToken cancel, SecretMailKind mail = SecretMailKind.Invitation) =>
        mails.SendAsync(account, cancel, mail);

    /// <summary>Mails it again, with which the earlier one ends.</summary>
    public async Task<StaffResult> SendAgainAsync(string id, Actor administrator, CancellationToken cancel)
    {
        if (await accounts.FindStaffAsync(id, cancel) is not { } account)
            return new(Account: null);
        if (!InvitationRules.IsInvited(account))
            return new(Account: null, StaffFault.NotInvited);
        var now = system.GetUtcNow();
        if (await CountAsync(id, now - StaffAccessRules.InvitationPause, cancel) > 0
            || await CountAsync(id, now - TimeSpan.FromDays(1), cancel) >= StaffAccessRules.MaxInvitationsPerDay)
            return new(Account: null, StaffFault.TooManyInvitations);
        return await RenewAsync(id, StaffJournal.Of(account, administrator, StaffJournal.InviteAgain, clock.Now), cancel) is { } renewed
            ? await SentAsync(renewed, cancel)
            : new(Account: null, StaffFault.NotInvited);
    }

    /// <summary>The pending account with a new basis of invitations; null when it waits for none.</summary>
    public async Task<Account?> RenewAsync(string id, JournalEntry entry, CancellationToken cancel)
    {
        var isRenewed = false;
        var account = await accounts.ChangeAsync(id, Decide, cancel);
        return isRenewed ? account : null;

        Change<Account>? Decide(Account stored)
        {
            var change = InvitationRules.Renew(stored, PasswordChanges.NewStamp(), entry);
            isRenewed = change is not null;
            return change;
        }
    }

    /// <returns>The secret of a link that no mail states.</returns>
    public Task<string> CreateAsync(Account account, CancellationToken cancel) =>
        links.CreateAsync(SecretLinkKind.Invitation, account.Id, account.SecurityStamp, cancel);

    /// <inheritdoc cref="InvitationMails.EndOfAsync"/>
    public Task<DateTimeOffset?> EndOfAsync(Account account, CancellationToken cancel) => mails.EndOfAsync(account, cancel);

    private Task<long> CountAsync(string id, DateTimeOffset since, CancellationToken cancel) =>
        store.CountAsync(id, SecretLinkKind.Invitation, since, cancel);

    private async Task<StaffResult> SentAsync(Account renewed, CancellationToken cancel)
    {
        await SendAsync(renewed, cancel);
        return new(renewed);
    }
}
