using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.MailAddressChanges;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage.Accounts;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>The page of the link by which the reader of the address in use refuses another one.</summary>
internal sealed class PasMoiModel(MailedLinks links, AccountStore accounts, MailDecisions decisions)
    : MailLinkPage(links, accounts, SecretLinkKind.ProposalRefused)
{
    protected override Task<bool> UseAsync(CancellationToken cancel) => decisions.RefuseAsync(Secret, cancel);
}
