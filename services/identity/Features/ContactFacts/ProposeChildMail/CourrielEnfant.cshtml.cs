using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;

namespace EspaceFamille.Identity.Features.ContactFacts.ProposeChildMail;

/// <summary>The page of the link that confirms a mail address of a child.</summary>
internal sealed class CourrielEnfantModel(MailedLinks links, ChildMailChanges changes) : LinkPage(links, SecretLinkKind.ChildMailChange)
{
    protected override Task<bool> UseAsync(CancellationToken cancel) => changes.ConfirmAsync(Secret, cancel);
}
