using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// Two accounts of one adult become one. The kept account signs in as before; of the closed one only the link to the household and the
/// requests go to it: never passwords, second factors, passkeys, sessions, devices or the mail address.
/// </summary>
internal static class MergeRules
{
    /// <summary>Why they cannot be merged, or null.</summary>
    /// <param name="areBothLinked">Each to a household, or to an adult of one.</param>
    public static MergeFault? Check(Account kept, Account closed, bool areBothLinked) => (kept, closed) switch
    {
        _ when kept.Id == closed.Id => MergeFault.SameAccount,
        _ when kept.Role != Roles.Family || closed.Role != Roles.Family => MergeFault.SameAccount,
        _ when kept.State is not AccountState.Active => MergeFault.KeptIsNotActive,
        _ when closed.State is AccountState.Closed => MergeFault.IsClosed,
        _ when areBothLinked => MergeFault.BothLinked,
        _ when closed.SpaceContent is { HasDocuments: true } => MergeFault.HoldsDocuments,
        _ => null,
    };

    /// <summary>The kept account with the requests of the other. Null when it has them already.</summary>
    public static Change<Account>? Keep(Account kept, Account closed) =>
        kept.MergedAccountIds.Contains(closed.Id, StringComparer.Ordinal)
            ? null
            : new(
                kept with
                {
                    MergedAccountIds = [.. kept.MergedAccountIds, closed.Id],
                    ContactRequests = [.. kept.ContactRequests.Concat(closed.ContactRequests).OrderBy(request => request.At)],
                });

    /// <summary>The kept account without what <see cref="Keep"/> gave it. Null when it has nothing of the other.</summary>
    public static Change<Account>? Release(Account kept, Account closed) =>
        kept.MergedAccountIds.Contains(closed.Id, StringComparer.Ordinal)
            ? new(kept with
            {
                MergedAccountIds = [.. kept.MergedAccountIds.Where(id => id != closed.Id)],
                ContactRequests = [.. kept.ContactRequests.ExceptBy(closed.ContactRequests.Select(one => one.Id), one => one.Id)],
            })
            : null;

    /// <summary>Closes the other account for good. Null when it is closed.</summary>
    /// <param name="stamp">A new random security stamp.</param>
    /// <param name="messages">The journal's entries and the mails to both owners.</param>
    public static Change<Account>? Close(Account closed, AccountsMerged merged, string stamp, params IReadOnlyList<object> messages) =>
        closed.State is AccountState.Closed
            ? null
            : new(
                CredentialRules.Closed(closed, stamp, merged.MergedAt) with
                {
                    ContactRequests = [],
                    OfferedKey = null,
                    FurtherKeys = [],
                    MailProposal = null,
                },
                [
                    .. messages, merged,
                    (long version) => new AccountClosed
                    {
                        AccountId = closed.Id,
                        Version = version,
                        ClosedAt = merged.MergedAt,
                        Closing = AccountClosing.Merger,
                    },
                ]);
}

/// <summary>Why two accounts cannot be merged.</summary>
internal enum MergeFault
{
    /// <summary>It is the same account, or one of staff.</summary>
    SameAccount,

    /// <summary>The account that would stay cannot sign in.</summary>
    KeptIsNotActive,

    /// <summary>The other account is closed already.</summary>
    IsClosed,

    /// <summary>Both are linked: an agent ends one of the links first.</summary>
    BothLinked,

    /// <summary>The account to be closed has documents in its storage space, which nobody else could open.</summary>
    HoldsDocuments,
}
