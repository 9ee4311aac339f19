using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// How an account of staff becomes active: its person follows an invitation and chooses a password and a second factor. An invitation is
/// bound to the security stamp, so a later one ends the earlier ones.
/// </summary>
internal static class InvitationRules
{
    public const string Accept = "acceptInvitation";

    /// <summary>An account of staff that nobody can sign in to yet.</summary>
    /// <param name="stamp">A random security stamp.</param>
    public static Account Open(string id, string role, string userName, Contact contact, string stamp) => new()
    {
        Id = id,
        UserName = userName,
        State = AccountState.Pending,
        NormalizedUserName = userName.ToUpperInvariant(),
        SecurityStamp = stamp,
        Role = role,
        Contact = contact,
    };

    /// <summary>Whether it waits for its person to accept an invitation.</summary>
    public static bool IsInvited(Account account) => account is { State: AccountState.Pending, Role: not Roles.Family };

    /// <summary>The basis of a new invitation, with which earlier ones end. Null when it does not wait for one.</summary>
    /// <param name="stamp">A new random security stamp.</param>
    public static Change<Account>? Renew(Account account, string stamp, params IReadOnlyList<object> messages) =>
        IsInvited(account) ? new(account with { SecurityStamp = stamp }, messages) : null;

    /// <summary>
    /// The active account, in one write: password and second factor together. Null when it waits for no invitation, or for a later one.
    /// </summary>
    /// <param name="invitedStamp">The security stamp that the invitation is bound to.</param>
    /// <param name="stamp">A new random security stamp.</param>
    public static Change<Account>? Activate(
        Account account, string invitedStamp, ChosenFactors chosen, string stamp, OwnerAct act) =>
        IsInvited(account) && account.SecurityStamp == invitedStamp
            ? new(
                account with
                {
                    State = AccountState.Active,
                    PasswordHash = chosen.PasswordHash,
                    PasswordResetAt = act.At,
                    // An administrator sent the link after a refused change of the mail address.
                    ResetDisabledAt = null,
                    AuthenticatorKey = chosen.AuthenticatorKey,
                    LastCodeStep = chosen.CodeStep,
                    RecoveryCodes = chosen.RecoveryCodes,
                    SecurityStamp = stamp,
                },
                OwnerJournal.Of(account, Accept, act))
            : null;
}
