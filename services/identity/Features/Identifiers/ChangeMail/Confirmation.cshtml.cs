using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.MailAddressChanges;
using EspaceFamille.Identity.Features.SecretLinks;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>The page of the link that confirms a mail address.</summary>
internal sealed class ConfirmationModel(MailedLinks links, MailChanges changes) : LinkPage(links, SecretLinkKind.MailChange)
{
    protected override Task<bool> UseAsync(CancellationToken cancel) => changes.ConfirmAsync(Secret, cancel);
}
