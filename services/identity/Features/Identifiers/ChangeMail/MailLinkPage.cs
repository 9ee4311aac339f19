using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage.Accounts;

namespace EspaceFamille.Identity.Features.Identifiers.ChangeMail;

/// <summary>A page of a link about the mail address of an account: families and staff have words of their own.</summary>
internal abstract class MailLinkPage(MailedLinks links, AccountStore accounts, SecretLinkKind kind) : LinkPage(links, kind)
{
    public bool IsStaff => Account is { Role: not Roles.Family };

    /// <summary>The account as it was before the act; null where the link is not valid.</summary>
    protected Account? Account { get; private set; }

    protected override async Task ReadAsync(SecretLink link, CancellationToken cancel) =>
        Account = await accounts.FindAsync(link.AccountId, cancel);
}
