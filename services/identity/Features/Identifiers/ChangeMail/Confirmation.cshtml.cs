using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.MailAddressChanges;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage.Accounts;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>The page of the link that confirms a mail address.</summary>
internal sealed class ConfirmationModel(MailedLinks links, AccountStore accounts, MailDecisions decisions)
    : MailLinkPage(links, accounts, SecretLinkKind.MailChange)
{
    /// <summary>Its person opens the account by the invitation that follows.</summary>
    public bool IsInvited => Account is not null && InvitationRules.IsInvited(Account);

    /// <summary>Another account of staff has the address.</summary>
    public bool IsInUse { get; private set; }

    protected override async Task<bool> UseAsync(CancellationToken cancel)
    {
        var outcome = await decisions.ConfirmAsync(Secret, cancel);
        IsInUse = outcome is MailOutcome.InUse;
        return outcome is MailOutcome.Changed;
    }
}
