using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>Whether the storage space of an account has documents, as the service documents published it last.</summary>
/// <param name="Version">Of the message.</param>
internal sealed record SpaceContent(long Version, bool HasDocuments)
{
    /// <summary>The account with what was published. Null when it has that already, or something later.</summary>
    public static Change<Account>? Keep(Account account, SpaceContentChanged published) =>
        account.SpaceContent is null || account.SpaceContent.Version < published.Version
            ? new(account with { SpaceContent = new(published.Version, published.HasDocuments) })
            : null;
}
