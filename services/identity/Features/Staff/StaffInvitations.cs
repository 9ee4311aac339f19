using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>Sends the links with which people choose the password and the second factor of their account of staff.</summary>
internal sealed class StaffInvitations(MailedLinks links)
{
    /// <summary>Mails the invitation of a pending account, as it is stored. Earlier ones are valid while its stamp is the same.</summary>
    public Task SendAsync(Account account, CancellationToken cancel) => links.SendAsync(
        SecretLinkKind.Invitation, account.Id, account.Contact, cancel, subject: account.SecurityStamp,
        facts: new Dictionary<string, string>(StringComparer.Ordinal) { ["user_name"] = account.UserName });

    /// <returns>The secret of a link that no mail states.</returns>
    public Task<string> CreateAsync(Account account, CancellationToken cancel) =>
        links.CreateAsync(SecretLinkKind.Invitation, account.Id, account.SecurityStamp, cancel);
}
