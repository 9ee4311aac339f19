using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>How an account that was opened becomes active.</summary>
internal static class ActivationRules
{
    /// <summary>
    /// Null when it is not pending: of concurrent activations one is recorded. Null for staff too, whose accounts become active by an
    /// invitation, with their factors.
    /// </summary>
    public static Change<Account>? Activate(Account account, DateTimeOffset now)
    {
        if (account is not { State: AccountState.Pending, Role: Roles.Family })
            return null;
        var active = account with { State = AccountState.Active };
        return new(active, new AccountActivated { AccountId = account.Id, ActivatedAt = now }, AccountJournal.Activation(active, now));
    }

    /// <summary>A key that is typed later. Null where the account is not active.</summary>
    /// <param name="key">Its keyed hash.</param>
    public static Change<Account>? OfferKey(Account account, string key) =>
        account.State is AccountState.Active ? new(account with { OfferedKey = key }) : null;

    /// <summary>The key has had its effect, whatever that was. Null when there is none.</summary>
    public static Change<Account>? ForgetKey(Account account) =>
        account.OfferedKey is null ? null : new(account with { OfferedKey = null });
}
