using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// Who of the staff may sign in, and in which role. Nobody decides about the own account, and one administrator always stays active:
/// without one, nobody could invite another.
/// </summary>
internal static class StaffAccessRules
{
    /// <summary>The limit of invitation mails to one account per day, including the first.</summary>
    public const int MaxInvitationsPerDay = 4;
    public static readonly TimeSpan InvitationPause = TimeSpan.FromMinutes(2);

    /// <summary>The roles that an administrator may give.</summary>
    public static bool IsStaffRole(string role) => role != Roles.Family && Roles.All.Contains(role, StringComparer.Ordinal);

    public static bool IsActiveAdministrator(Account account) => account is { State: AccountState.Active, Role: Roles.Administrator };

    public static bool IsActiveStaff(Account account) => account is { State: AccountState.Active, Role: not Roles.Family };

    /// <summary>Whether the account may be disabled, or keep its person out until a new invitation was accepted.</summary>
    /// <param name="hasAnotherAdministrator">Whether an administrator stays active without this account.</param>
    public static StaffFault? CheckRemoval(Account account, Actor administrator, bool hasAnotherAdministrator)
    {
        if (administrator.AccountId == account.Id)
            return StaffFault.OwnAccess;
        return IsActiveAdministrator(account) && !hasAnotherAdministrator ? StaffFault.LastAdministrator : null;
    }

    /// <inheritdoc cref="CheckRemoval"/>
    public static StaffFault? CheckRole(Account account, string role, Actor administrator, bool hasAnotherAdministrator) =>
        role == account.Role ? null : CheckRemoval(account, administrator, hasAnotherAdministrator);

    /// <summary>Ends its sessions and every invitation. Null when it is disabled already.</summary>
    /// <param name="stamp">A new random security stamp.</param>
    public static Change<Account>? Disable(Account account, string stamp, params IReadOnlyList<object> messages) =>
        account.State is AccountState.Active or AccountState.Pending && account.Role != Roles.Family
            ? new(account with { State = AccountState.Disabled, SecurityStamp = stamp, Devices = [] }, messages)
            : null;

    /// <summary>
    /// With its factors, the person signs in as before; an account that never had both waits for an invitation. Null when it is not
    /// disabled.
    /// </summary>
    /// <param name="stamp">A new random security stamp.</param>
    public static Change<Account>? Reopen(Account account, string stamp, params IReadOnlyList<object> messages) =>
        account.State is AccountState.Disabled && account.Role != Roles.Family
            ? new(
                account with
                {
                    State = account.PasswordHash is not null && FactorRules.HasEnough(account)
                        ? AccountState.Active
                        : AccountState.Pending,
                    SecurityStamp = stamp,
                },
                messages)
            : null;

    /// <summary>Ends its sessions, whose pages are those of the earlier role. Null when it has the role already.</summary>
    /// <param name="stamp">A new random security stamp, which a pending account does not need: its invitation stays valid.</param>
    public static Change<Account>? ChangeRole(Account account, string role, string stamp, JournalEntry entry) =>
        account.Role != role && account.Role != Roles.Family
            ? new(
                account with { Role = role, SecurityStamp = account.State is AccountState.Pending ? account.SecurityStamp : stamp },
                entry)
            : null;

    /// <summary>
    /// Deletes every factor and ends every session. The password is deleted with the lost factor: the person chooses both anew by an
    /// invitation, so that no password that was taken with the telephone is worth anything. Null when the account is not active.
    /// </summary>
    /// <param name="stamp">A new random security stamp.</param>
    public static Change<Account>? ResetFactors(Account account, string stamp, JournalEntry entry) =>
        account is { State: AccountState.Active, Role: not Roles.Family }
            ? new(
                WithoutFactors(account) with
                {
                    State = AccountState.Pending,
                    SecurityStamp = stamp,
                    Devices = [],
                },
                entry)
            : null;

    public static StaffFault? CheckReset(Account account, Actor administrator) =>
        administrator.AccountId == account.Id ? StaffFault.OwnAccess : null;

    /// <summary>An administrator has spoken to the person: passwords are reset by mail again. Null where they are.</summary>
    /// <param name="messages">The journal's entry and the mail to the person.</param>
    public static Change<Account>? EnableReset(Account account, params IReadOnlyList<object> messages) =>
        account is { ResetDisabledAt: not null, Role: not Roles.Family } ? new(account with { ResetDisabledAt = null }, messages) : null;

    /// <summary>The account without anything that signs in to it.</summary>
    public static Account WithoutFactors(Account account) => account with
    {
        PasswordHash = null,
        AuthenticatorKey = null,
        LastCodeStep = null,
        RecoveryCodes = [],
        Passkeys = [],
        PasskeyHandle = null,
    };
}
