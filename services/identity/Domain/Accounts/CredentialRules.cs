using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Devices;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// What owners change in what they sign in with. Each write changes the security stamp where sessions must end, and carries its mail.
/// None of them touches the second factor.
/// </summary>
internal static class CredentialRules
{
    /// <summary>Ends every session, and all known devices with it.</summary>
    /// <param name="action">Of the journal: a change by the owner, or a reset by the link of a mail.</param>
    /// <param name="stamp">A new random security stamp.</param>
    public static Change<Account>? ChangePassword(
        Account account, string hash, string stamp, string action, SecretMail mail, OwnerAct act) =>
        account.State is AccountState.Active
            ? new(
                account with
                {
                    PasswordHash = hash,
                    PasswordResetAt = action == OwnerJournal.ResetPassword ? act.At : account.PasswordResetAt,
                    SecurityStamp = stamp,
                    Devices = [],
                },
                OwnerJournal.Of(account, action, act), mail,
                (long version) => new AccountPasswordChanged { AccountId = account.Id, Version = version, ChangedAt = act.At })
            : null;

    /// <param name="normalizedName">In upper case.</param>
    public static Change<Account>? ChangeUserName(
        Account account, string name, string normalizedName, SecretMail mail, OwnerAct act) =>
        account.State is AccountState.Active && account.UserName != name
            ? new(
                account with { UserName = name, NormalizedUserName = normalizedName },
                OwnerJournal.Of(account, OwnerJournal.ChangeUserName, act), mail)
            : null;

    /// <summary>Null when the owner has unlocked it three times within 24 hours.</summary>
    /// <param name="now">By the system's clock.</param>
    public static Change<Account>? Unlock(Account account, DateTimeOffset now, OwnerAct act) =>
        account.State is AccountState.Active && UnlockRules.Add(account.UnlockedAt, now) is { } instants
            ? new(account with { UnlockedAt = instants }, OwnerJournal.Of(account, OwnerJournal.Unlock, act))
            : null;

    public static Change<Account>? ForgetDevice(Account account, string deviceId, OwnerAct act)
    {
        IReadOnlyList<KnownDevice> others = [.. account.Devices.Where(device => device.Id != deviceId)];
        return others.Count == account.Devices.Count
            ? null
            : new(account with { Devices = others }, OwnerJournal.Of(account, OwnerJournal.ForgetDevice, act));
    }

    /// <summary>Closes the account for good: nobody can sign in to it. Its owner's own factors are deleted.</summary>
    /// <param name="stamp">A new random security stamp.</param>
    public static Change<Account>? Close(Account account, string stamp, SecretMail mail, OwnerAct act) =>
        account.State is AccountState.Active && account.Role == Roles.Family
            ? new(
                Closed(account, stamp, act.At),
                OwnerJournal.Of(account, OwnerJournal.CloseAccount, act),
                (long version) => new AccountClosed
                {
                    AccountId = account.Id,
                    Version = version,
                    ClosedAt = act.At,
                    Closing = AccountClosing.Owner,
                },
                mail)
            : null;

    /// <summary>The account, closed: nobody can sign in to it.</summary>
    /// <param name="stamp">A new random security stamp.</param>
    /// <param name="at">By the town's clock.</param>
    internal static Account Closed(Account account, string stamp, DateTimeOffset at) => account with
    {
        State = AccountState.Closed,
        ClosedAt = at,
        PasswordHash = null,
        AuthenticatorKey = null,
        FactorReset = null,
        RecoveryCodes = [],
        Passkeys = [],
        PasskeyHandle = null,
        SecurityStamp = stamp,
        Devices = [],
    };
}
