using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// What is left of a closed account at the end of its retention: its id and its user name, which stays reserved, so that nobody else gets
/// what was meant for its owner.
/// </summary>
internal static class ErasureRules
{
    /// <summary>
    /// Begins the period of an account that an earlier version closed, which did not state when. Null for any other account.
    /// </summary>
    public static Change<Account>? Begin(Account account, DateTimeOffset now) =>
        account is { State: AccountState.Closed, ClosedAt: null } ? new(account with { ClosedAt = now }) : null;

    /// <summary>
    /// Erases names, contact facts and details. Null for an account that is not closed, or whose facts were erased before.
    /// </summary>
    /// <param name="limit">An account that was closed until this instant has reached its end.</param>
    /// <param name="receipt">The entry for the journal.</param>
    public static Change<Account>? Erase(Account account, DateTimeOffset limit, JournalEntry receipt) =>
        account is { State: AccountState.Closed, ErasedAt: null, ClosedAt: { } closed } && closed <= limit
            ? new(
                account with
                {
                    Contact = new("", "", "", "", Telephone: null),
                    Details = null,
                    MailProposal = null,
                    ReplacedMails = [],
                    ContactRequests = [],
                    Differences = [],
                    SignedInAt = null,
                    SignedInBefore = null,
                    ErasedAt = receipt.At,
                },
                receipt)
            : null;
}
