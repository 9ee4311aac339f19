using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Storage;

namespace EspaceFamille.Identity.Features.SecretLinks;

/// <summary>Mails the links with which people choose the password and the second factor of their account of staff.</summary>
internal sealed class InvitationMails(MailedLinks links, SecretLinkStore store)
{
    /// <summary>Mails the invitation of a pending account, as it is stored. Earlier ones are valid while its stamp is the same.</summary>
    public Task SendAsync(Account account, CancellationToken cancel, SecretMailKind mail = SecretMailKind.Invitation) => links.SendAsync(
        SecretLinkKind.Invitation, account.Id, account.Contact, cancel, subject: account.SecurityStamp,
        facts: new Dictionary<string, string>(StringComparer.Ordinal) { ["user_name"] = account.UserName }, mail: mail);

    /// <summary>When the latest invitation ends or has ended; null where a later write of the account has ended it before.</summary>
    public async Task<DateTimeOffset?> EndOfAsync(Account account, CancellationToken cancel) => InvitationRules.IsInvited(account)
        && await store.LatestAsync(account.Id, SecretLinkKind.Invitation, cancel) is { } link && link.Subject == account.SecurityStamp
            ? link.EndsAt
            : null;
}
