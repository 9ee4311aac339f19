using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>Agents disable the account of a family, and open it again. Neither changes a mail address, a password or a passkey.</summary>
internal static class DisablingRules
{
    /// <summary>Null when the account is not active.</summary>
    /// <param name="stamp">The new security stamp: sessions, known devices and tokens that can be renewed end with the earlier one.</param>
    /// <param name="at">By the town's clock.</param>
    /// <param name="messages">The journal's entry and the mail to the owner.</param>
    public static Change<Account>? Disable(Account account, string stamp, DateTimeOffset at, params IReadOnlyList<object> messages) =>
        account is { State: AccountState.Active, Role: Roles.Family }
            ? new(
                account with { State = AccountState.Disabled, SecurityStamp = stamp, Devices = [] },
                [
                    .. messages,
                    (long version) => new AccountDisabled { AccountId = account.Id, Version = version, DisabledAt = at },
                ])
            : null;

    /// <summary>States that an agent ended the pause after failed sign-ins; the attempts themselves are counted elsewhere.</summary>
    /// <param name="messages">The journal's entry and the mail to the owner.</param>
    public static Change<Account>? Unlock(Account account, params IReadOnlyList<object> messages) =>
        account is { State: AccountState.Active, Role: Roles.Family } ? new(account, messages) : null;

    /// <summary>Null when the account is not disabled. The person signs in with the same password as before.</summary>
    public static Change<Account>? Reopen(Account account, DateTimeOffset at, params IReadOnlyList<object> messages) =>
        account is { State: AccountState.Disabled, Role: Roles.Family }
            ? new(
                account with { State = AccountState.Active },
                [
                    .. messages,
                    (long version) => new AccountReopened { AccountId = account.Id, Version = version, ReopenedAt = at },
                ])
            : null;

    /// <summary>An agent has spoken to the family: passwords are reset by mail again. Null where they are.</summary>
    /// <inheritdoc cref="Unlock"/>
    public static Change<Account>? EnableReset(Account account, params IReadOnlyList<object> messages) =>
        account is { ResetDisabledAt: not null, Role: Roles.Family } ? new(account with { ResetDisabledAt = null }, messages) : null;
}
